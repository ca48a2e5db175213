package realign.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A text's lines, on a page up to each form feed; empty lines start a paragraph.
 *
 * @param whole whether that is all of the text: what has more lines and pages than anybody reads is
 *     cut
 */
record PlainText(List<PageText> pages, boolean whole) {
  private static final int MOST = 500_000;

  static PlainText of(String text) {
    List<PageText> pages = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    boolean paragraph = true;
    int count = 0;
    int from = 0;
    while (from <= text.length() && count < MOST) {
      int to = end(text, from);
      String line = text.substring(from, to);
      if (line.isBlank()) {
        paragraph = true;
      } else {
        lines.add(Line.plain(line.stripTrailing(), paragraph, 0));
        paragraph = false;
        count++;
      }
      if (to < text.length() && text.charAt(to) == '\f') {
        pages.add(new PageText(0, 0, lines));
        lines = new ArrayList<>();
        paragraph = true;
        count++;
      }
      from = to + 1;
    }
    pages.add(new PageText(0, 0, lines));
    return new PlainText(pages, from > text.length());
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\f') {
      end++;
    }
    return end;
  }
}
