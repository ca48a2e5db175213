package realign.ui.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import realign.ui.kit.HighlightedText.Mark;

/**
 * The stretch of a chunk that says why it was found.
 *
 * @param text with line breaks as spaces
 * @param marks by the text’s own offsets
 */
record Excerpt(String text, List<Mark> marks) {
  private static final String MORE = "…";
  private static final int BEFORE = 24;

  /** The whole text. */
  static Excerpt whole(String text, List<Mark> marks) {
    return new Excerpt(text, marks);
  }

  /**
   * At most {@code length} characters from where evidence begins, or where most of the query’s
   * words stand together.
   */
  static Excerpt of(String text, List<Mark> marks, int length) {
    if (text.length() <= length) {
      return new Excerpt(flat(text), marks);
    }
    int from = wordStart(text, Math.max(0, best(marks, length) - Math.min(BEFORE, length / 8)));
    from = Math.min(from, wordStart(text, text.length() - length));
    int to = wordEnd(text, Math.min(text.length(), from + length));
    String before = from > 0 ? MORE : "";
    String after = to < text.length() ? MORE : "";
    int shift = before.length() - from;
    List<Mark> moved = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.end() > from && mark.start() < to) {
        moved.add(
            new Mark(
                Math.max(mark.start(), from) + shift,
                Math.min(mark.end(), to) + shift,
                mark.style()));
      }
    }
    return new Excerpt(before + flat(text.substring(from, to)) + after, moved);
  }

  private static int best(List<Mark> marks, int length) {
    return marks.stream()
        .filter(mark -> mark.style().equals("evidence"))
        .mapToInt(Mark::start)
        .min()
        .orElseGet(
            () ->
                marks.stream()
                    .max(
                        Comparator.comparingLong((Mark mark) -> near(marks, mark, length))
                            .thenComparingInt(mark -> -mark.start()))
                    .map(Mark::start)
                    .orElse(0));
  }

  private static long near(List<Mark> marks, Mark first, int length) {
    return marks.stream()
        .filter(mark -> mark.start() >= first.start() && mark.end() <= first.start() + length)
        .count();
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end > 0 && end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return end;
  }

  private static String flat(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
  }
}
