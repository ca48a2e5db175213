package realign.experiment;

/** Which chunks count as right for a question. */
public enum Scoring {
  /** Only the chunk that the question was written for, as the published recipes score. */
  STRICT,
  /** Every chunk that holds the question's evidence. */
  EVIDENCE;

  /** The name in reports. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
