package realign.chunk;

/**
 * How documents are cut.
 *
 * @param size in the method's unit; without meaning for pages, documents and headings' upper bound
 * @param overlap units that a chunk shares with the next
 * @param counter name of the {@link TokenCounter}: the encoder's name, or {@code cl100k}
 */
public record Chunking(Method method, int size, int overlap, String counter) {
  /** The unit that chunks are measured in. */
  public enum Method {
    TOKENS,
    WORDS,
    SENTENCES,
    PAGES,
    DOCUMENT,
    HEADINGS
  }

  public Chunking {
    if (size < 1 || overlap < 0 || overlap >= size) {
      throw new IllegalArgumentException("size " + size + " with overlap " + overlap);
    }
  }

  /** Recursive by tokens, 800 with 400 shared. */
  public static Chunking standard(String counter) {
    return new Chunking(Method.TOKENS, 800, 400, counter);
  }
}
