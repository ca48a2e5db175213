package realign.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text without what copies of it differ in: white space, hyphens and dashes, quote marks,
 * invisible characters; ligatures and wide forms taken apart. Each character knows where it came
 * from.
 *
 * @param starts offset in the original at which each character's source starts
 * @param ends offset after it
 */
record FoldedText(String text, int[] starts, int[] ends) {
  private static final String MARKS = "\"'`´‘’‚‛“”„‟«»‹›′″";

  static FoldedText of(String original) {
    int length = original.length();
    StringBuilder text = new StringBuilder(length);
    int[] starts = new int[length + 16];
    int[] ends = new int[length + 16];
    for (int at = 0; at < length; ) {
      int character = original.codePointAt(at);
      int next = at + Character.charCount(character);
      if (!dropped(character)) {
        int from = text.length();
        text.append(folded(character));
        if (text.length() > starts.length) {
          starts = Arrays.copyOf(starts, text.length() * 2);
          ends = Arrays.copyOf(ends, text.length() * 2);
        }
        Arrays.fill(starts, from, text.length(), at);
        Arrays.fill(ends, from, text.length(), next);
      }
      at = next;
    }
    return new FoldedText(text.toString(), starts, ends);
  }

  /** The same in lower case, where each character still stands for one. */
  FoldedText caseless() {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one = String.valueOf(text.charAt(i)).toLowerCase(Locale.ROOT);
      lower.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
    }
    return new FoldedText(lower.toString(), starts, ends);
  }

  /** The same without the punctuation at either end. */
  FoldedText withoutEdgePunctuation() {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from)) && !surrogate(from)) {
      from++;
    }
    while (from < to && !Character.isLetterOrDigit(text.charAt(to - 1)) && !surrogate(to - 1)) {
      to--;
    }
    return new FoldedText(
        text.substring(from, to),
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to));
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  private boolean surrogate(int index) {
    return Character.isSurrogate(text.charAt(index));
  }

  private static boolean dropped(int character) {
    int type = Character.getType(character);
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || type == Character.DASH_PUNCTUATION
        || type == Character.FORMAT
        || type == Character.CONTROL
        || character == '\u2212'
        || MARKS.indexOf(character) >= 0;
  }

  private static String folded(int character) {
    String one = Character.toString(character);
    return character < 0x80 ? one : Normalizer.normalize(one, Normalizer.Form.NFKC);
  }
}
