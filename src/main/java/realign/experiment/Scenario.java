package realign.experiment;

/** What the adapter is for: decides which checkpoint is best on the validation parts. */
public enum Scenario {
  /** The mean gain over known and new chunks, with later ones not below the baseline. */
  BALANCED,
  /** The corpus stays as it is: known chunks, with new ones not below the baseline. */
  FIXED,
  /** Documents will be added: new and later chunks. */
  GROWING;

  /** The name in reports. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
