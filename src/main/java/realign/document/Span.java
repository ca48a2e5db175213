package realign.document;

/**
 * A stretch of a document's text.
 *
 * @param document the document's id
 * @param start first UTF-16 offset
 * @param end offset after the last
 */
public record Span(String document, int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(Span other) {
    return document.equals(other.document) && start < other.end && other.start < end;
  }

  public boolean contains(Span other) {
    return document.equals(other.document) && start <= other.start && other.end <= end;
  }
}
