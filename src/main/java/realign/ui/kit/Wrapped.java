package realign.ui.kit;

import java.util.function.ToDoubleFunction;

/**
 * Lines broken between words, for what JavaFX breaks in the wrong places: lines of both directions.
 */
final class Wrapped {
  private Wrapped() {}

  /**
   * The same text with the same offsets, with line ends for the spaces at which a line is full.
   *
   * @param most a line's width; where it isn't above zero nothing is broken
   * @param width of a word, and of what stands between words
   */
  static String of(String text, double most, ToDoubleFunction<String> width) {
    StringBuilder wrapped = new StringBuilder(text);
    double space = width.applyAsDouble(" ");
    double line = 0;
    int gap = -1;
    for (int from = 0; from < text.length() && most > 0; ) {
      char first = text.charAt(from);
      int to = from + 1;
      if (first == '\n') {
        line = 0;
        gap = -1;
      } else if (Character.isWhitespace(first)) {
        gap = line > 0 ? from : -1;
        line += space;
      } else {
        to = wordEnd(text, from);
        double word = width.applyAsDouble(text.substring(from, to));
        if (gap >= 0 && line + word > most) {
          wrapped.setCharAt(gap, '\n');
          line = 0;
          gap = -1;
        }
        line += word;
      }
      from = to;
    }
    return wrapped.toString();
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
