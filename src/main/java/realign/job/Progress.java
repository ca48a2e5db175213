package realign.job;

/**
 * What any long work reports to, and asks whether to go on. Called on the worker's thread; {@link
 * #cancelled} may be asked from any.
 */
public interface Progress {
  /** Reports to nobody and is never cancelled. */
  Progress NONE =
      new Progress() {
        @Override
        public void report(String what, long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Says how far the work is.
   *
   * @param what the present step in a few words
   * @param done units finished
   * @param total units in all; 0 where that isn't known
   */
  void report(String what, long done, long total);

  /** Whether the user asked to stop. */
  boolean cancelled();

  /**
   * Stops here where the user asked for it.
   *
   * @throws Cancelled if the user asked for it
   */
  default void check() {
    if (cancelled()) {
      throw new Cancelled();
    }
  }
}
