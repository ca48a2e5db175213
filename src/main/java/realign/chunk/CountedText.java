package realign.chunk;

import java.util.Arrays;
import realign.document.Document;

/**
 * A document with its tokens counted once, so that it can be cut again and again quickly.
 *
 * @param counter name of the counter
 * @param starts offset at which each token starts, ascending
 */
public record CountedText(Document document, String counter, int[] starts) {
  /** Counts a document's tokens; takes as long as the tokenizer does. */
  public static CountedText count(Document document, TokenCounter counter) {
    return new CountedText(document, counter.name(), counter.starts(document.text()));
  }

  /** How many tokens start in a stretch of the text. */
  public int tokens(int start, int end) {
    return index(end) - index(start);
  }

  /** The number of the first token that starts at or after the offset. */
  int index(int offset) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The offset at which a token starts; the end of the text for all beyond the last. */
  int offset(int token) {
    return token < starts.length ? starts[Math.max(0, token)] : document.text().length();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountedText that
        && document.equals(that.document)
        && counter.equals(that.counter)
        && Arrays.equals(starts, that.starts);
  }

  @Override
  public int hashCode() {
    return document.hashCode() * 31 + counter.hashCode();
  }
}
