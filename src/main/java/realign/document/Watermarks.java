package realign.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Tells watermarks from text, among what a document's pages have at a slant: a watermark says
 * little, or the same on page after page.
 */
final class Watermarks {
  private static final int LONGEST_SHOWN = 500;
  private static final int LONG = 300;

  private final Map<String, Integer> pagesByText = new HashMap<>();

  Watermarks(List<PageText> pages) {
    for (PageText page : pages) {
      if (!page.slanting().isEmpty()) {
        pagesByText.merge(key(page), 1, Integer::sum);
      }
    }
  }

  /** The page with the text it has at a slant among its lines, and only watermarks apart. */
  PageText without(PageText page) {
    if (page.slanting().isEmpty() || on(page)) {
      return page;
    }
    List<Line> lines = new ArrayList<>(page.lines());
    lines.addAll(page.slanting());
    return new PageText(page.width(), page.height(), lines);
  }

  private boolean on(PageText page) {
    if (pagesByText.getOrDefault(key(page), 0) > 1) {
      return true;
    }
    long slanting = letters(page.slanting());
    return slanting < letters(page.lines()) && !(slanting > LONG && various(page));
  }

  /** What a page has at a slant, as far as it is worth telling. */
  static String text(PageText page) {
    String text = String.join(" ", page.slanting().stream().map(Line::text).toList()).strip();
    return text.substring(0, Math.min(LONGEST_SHOWN, text.length()));
  }

  private static String key(PageText page) {
    return text(page).replaceAll("\\d+", "#");
  }

  private static boolean various(PageText page) {
    List<String> words = Arrays.asList(text(page).split("\\s+"));
    return new HashSet<>(words).size() * 2 > words.size();
  }

  private static long letters(List<Line> lines) {
    return lines.stream().mapToLong(line -> line.text().length()).sum();
  }
}
