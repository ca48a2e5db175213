package realign.export.questions;

import java.util.ArrayList;
import java.util.List;

/**
 * Passages that were cut from one text, put together again: the longest end of the text so far that
 * the next passage begins with is in both.
 */
final class Stitching {
  /** Shorter ones are chance. */
  private static final int LEAST = 32;

  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  /** Takes the passage in if it begins in the text so far. */
  boolean offer(Passage passage) {
    int shared = overlap(passage.whole());
    if (!passages.isEmpty() && shared < Math.min(LEAST, passage.whole().length())) {
      return false;
    }
    put(passage, shared);
    return true;
  }

  /** Takes the passage in, after a blank line where it doesn't begin in the text so far. */
  void add(Passage passage) {
    if (!offer(passage)) {
      text.append("\n\n");
      put(passage, 0);
    }
  }

  private void put(Passage passage, int shared) {
    passages.add(passage);
    starts.add(text.length() - shared);
    text.append(passage.whole(), shared, passage.whole().length());
  }

  String text() {
    return text.toString();
  }

  List<Passage> passages() {
    return List.copyOf(passages);
  }

  /** Where each passage begins. */
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
