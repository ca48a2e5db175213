package realign.question;

import realign.document.Span;

/**
 * The text that answers a question.
 *
 * @param span where it stands
 * @param quote the words as the document has them, kept so that the span can be found again when a
 *     document is read anew; empty where it is a whole passage of a data set
 */
public record Evidence(Span span, String quote) {
  /** Words that were found in no document. */
  public static Evidence nowhere(String quote) {
    return new Evidence(new Span("", 0, 0), quote);
  }

  /** Whether it was ever found in a document; that may have been removed since. */
  public boolean anywhere() {
    return !span.document().isEmpty();
  }
}
