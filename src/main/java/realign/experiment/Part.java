package realign.experiment;

/** The kinds of chunk that a test question may ask for. */
public enum Part {
  /** Other questions of the chunk were trained on. */
  KNOWN,
  /** The chunk's text was seen in training, none of its questions. */
  NEW,
  /** The chunk's text was hidden from training, as that of a document added afterwards. */
  LATER,
  /** All of these together. */
  ALL;

  /** The name in reports. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The one that reports call so. */
  public static Part of(String label) {
    return valueOf(label.toUpperCase(java.util.Locale.ROOT));
  }
}
