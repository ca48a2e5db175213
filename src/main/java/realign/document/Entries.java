package realign.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns of a table of contents or an index: each line names something, and most say on which page
 * it stands. Contents are in the order of their pages, an index in that of its words, down one
 * column and then down the next; that tells them from a table's cells where drawing doesn't.
 */
final class Entries {
  private static final int LEAST_ROWS = 3;
  private static final double MOST = 0.6;
  private static final double IN_ORDER = 0.9;
  private static final Pattern PAGE = Pattern.compile("^.*\\p{L}.*?[\\s.…,–-](\\d{1,4})$");

  private final List<Integer> pages = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  private Entries(List<Column> columns) {
    columns.forEach(column -> column.rows().forEach(row -> note(row.text())));
  }

  private void note(String text) {
    Matcher page = PAGE.matcher(text);
    if (page.matches()) {
      pages.add(Integer.valueOf(page.group(1)));
    }
    words.add(text.toLowerCase(Locale.ROOT));
  }

  /** Whether each of these columns is one of entries. */
  static boolean in(List<Column> columns) {
    return columns.size() > 1
        && columns.stream().allMatch(column -> new Entries(List.of(column)).various());
  }

  /** Whether these columns of entries, from left to right, go on one after the other. */
  static boolean inOrder(List<Column> columns) {
    Entries entries = new Entries(columns);
    return rising(entries.pages) || rising(entries.words);
  }

  /** Not labels alone: “Item 1”, “Item 2”. */
  private boolean various() {
    long first = words.stream().map(Entries::firstWord).distinct().count();
    return words.size() >= LEAST_ROWS
        && pages.size() >= MOST * words.size()
        && first > MOST * words.size();
  }

  private static String firstWord(String text) {
    return text.replaceFirst("^\\P{L}+", "").split("\\P{L}", 2)[0];
  }

  private static <T extends Comparable<T>> boolean rising(List<T> some) {
    int steps = 0;
    for (int i = 1; i < some.size(); i++) {
      steps += some.get(i - 1).compareTo(some.get(i)) <= 0 ? 1 : 0;
    }
    return steps >= IN_ORDER * (some.size() - 1);
  }
}
