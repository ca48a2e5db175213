package realign.question;

import realign.document.Span;

/**
 * The text that answers a question.
 *
 * @param quote the words as the document has them, kept so that the span can be found again when a
 *     document is read anew
 */
public record Evidence(Span span, String quote) {}
