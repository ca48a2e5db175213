package realign.ui.kit;

/**
 * How a step stands.
 *
 * @param count how much is there, as the rail shows it; empty where there is nothing to count
 * @param note what it waits for or what needs attention, in a few words; may be empty
 */
public record StepState(Kind kind, String count, String note) {
  /** From nothing to all done. */
  public enum Kind {
    WAITING,
    EMPTY,
    READY,
    WORKING,
    DONE,
    ATTENTION
  }

  /** A step that can't be used yet. */
  public static StepState waiting(String forWhat) {
    return new StepState(Kind.WAITING, "", forWhat);
  }

  public static StepState empty(String note) {
    return new StepState(Kind.EMPTY, "", note);
  }

  public static StepState ready(String count) {
    return new StepState(Kind.READY, count, "");
  }

  public static StepState done(String count) {
    return new StepState(Kind.DONE, count, "");
  }
}
