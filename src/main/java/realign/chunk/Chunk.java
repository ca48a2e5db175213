package realign.chunk;

import realign.document.Span;

/**
 * A span of a document's text that is embedded and found as one.
 *
 * @param id from content and place
 * @param text the document's text in the span
 * @param tokens in the counting of {@link Chunking}
 * @param firstPage from 1
 * @param lastPage the same as the first where the chunk stays on one page
 * @param section headings above it from the outermost inwards, joined by {@code " › "}; empty where
 *     not known
 */
public record Chunk(
    String id, Span span, String text, int tokens, int firstPage, int lastPage, String section) {
  /** Whether it came with a data set: one that was cut has its id from content and place. */
  public boolean given() {
    return !id.equals(ChunkMaker.id(span, text));
  }
}
