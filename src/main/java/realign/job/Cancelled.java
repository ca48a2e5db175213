package realign.job;

/** The user cancelled; what was finished before is kept. */
public final class Cancelled extends RuntimeException {
  public Cancelled() {
    super("cancelled", null, false, false);
  }
}
