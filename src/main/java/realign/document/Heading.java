package realign.document;

/**
 * A heading in a document's text.
 *
 * @param level 1 for the outermost
 * @param start first UTF-16 offset
 * @param end offset after the last
 */
public record Heading(int level, int start, int end) {
  public Heading {
    if (level < 1 || start < 0 || end < start) {
      throw new IllegalArgumentException(level + ": " + start + " to " + end);
    }
  }
}
