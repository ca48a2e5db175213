package realign.chunk;

/** Counts tokens as one tokenizer does. Safe for use from several threads. */
public interface TokenCounter {
  /** The name that {@link Chunking#counter} refers to. */
  String name();

  /**
   * The UTF-16 offset at which each token of the text starts, ascending; special tokens excluded.
   */
  int[] starts(String text);
}
