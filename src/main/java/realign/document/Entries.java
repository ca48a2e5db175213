package realign.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns of a table of contents or an index: each line names something, and most say on which page
 * it stands. Contents are in the order of their pages, an index in that of its words, down one
 * column and then down the next; that tells them from a table's cells.
 */
final class Entries {
  private static final int LEAST_ROWS = 3;
  private static final double MOST = 0.6;
  private static final double IN_ORDER = 0.9;
  private static final Pattern PAGE = Pattern.compile("^.*\\p{L}.*?[\\s.…,–-](\\d{1,4})\\.?$");

  private Entries() {}

  /** Whether these columns, from left to right, are read down one after the other. */
  static boolean inColumns(List<Column> columns) {
    if (columns.size() < 2) {
      return false;
    }
    List<Integer> pages = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Column column : columns) {
      int before = pages.size();
      for (Row row : column.rows()) {
        String text = row.text();
        page(text).ifPresent(pages::add);
        words.add(text.toLowerCase(Locale.ROOT));
      }
      int numbered = pages.size() - before;
      if (column.rows().size() < LEAST_ROWS || numbered < MOST * column.rows().size()) {
        return false;
      }
    }
    return inOrder(pages) || inOrder(words);
  }

  private static Optional<Integer> page(String text) {
    Matcher page = PAGE.matcher(text);
    return page.matches() ? Optional.of(Integer.valueOf(page.group(1))) : Optional.empty();
  }

  private static <T extends Comparable<T>> boolean inOrder(List<T> some) {
    int steps = 0;
    for (int i = 1; i < some.size(); i++) {
      steps += some.get(i - 1).compareTo(some.get(i)) <= 0 ? 1 : 0;
    }
    return steps >= IN_ORDER * (some.size() - 1);
  }
}
