package realign.export.questions;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts chunks that were cut from one text, each beginning in the one before, together again: the
 * longest end of the text so far that the next chunk begins with is in both.
 */
final class Stitching {
  /** Shorter ones are chance. */
  private static final int LEAST = 16;

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();

  void add(String chunk) {
    int shared = overlap(chunk);
    if (shared < LEAST && shared < chunk.length()) {
      shared = 0;
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
    }
    starts.add(text.length() - shared);
    text.append(chunk, shared, chunk.length());
  }

  String text() {
    return text.toString();
  }

  /** Where each chunk begins. */
  List<Integer> starts() {
    return List.copyOf(starts);
  }

  /** The longest proper border of the chunk and the text's end, as Knuth, Morris and Pratt do. */
  private int overlap(String chunk) {
    String tail = text.substring(Math.max(0, text.length() - chunk.length()));
    int[] border = new int[chunk.length() + 1];
    border[0] = -1;
    for (int i = 0; i < chunk.length(); i++) {
      int matched = border[i];
      while (matched >= 0 && chunk.charAt(matched) != chunk.charAt(i)) {
        matched = border[matched];
      }
      border[i + 1] = matched + 1;
    }
    int matched = 0;
    for (int i = 0; i < tail.length(); i++) {
      while (matched == chunk.length()
          || (matched >= 0 && chunk.charAt(matched) != tail.charAt(i))) {
        matched = border[matched];
      }
      matched++;
    }
    return matched;
  }
}
