package realign.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds columns of running text in a page's rows and gives the rows in the order in which they are
 * read. Rows of a table also leave white between their cells; they are told apart by how little a
 * cell says and by the order of drawing, which goes down a column but along a table's row.
 */
final class Columns {
  private static final int LEAST_ROWS = 4;
  private static final int MANY_ROWS = 500;

  private final float gutter;
  private final float leading;
  private final boolean rightToLeft;

  /**
   * @param size of most letters on the page, in points
   * @param rightToLeft whether the right column comes first
   */
  Columns(float size, boolean rightToLeft) {
    this.gutter = Math.max(5, size * 0.85f);
    this.leading = size * 3.2f;
    this.rightToLeft = rightToLeft;
  }

  /** Blocks in reading order, each a list of rows from top to bottom. */
  List<List<Row>> blocks(List<Row> rows) {
    List<List<Row>> blocks = new ArrayList<>();
    List<Row> across = new ArrayList<>();
    int from = 0;
    while (from < rows.size()) {
      Group group = group(rows, from, gutter, false);
      List<List<Row>> columns = columns(group);
      if (columns.size() > 1) {
        flush(across, blocks);
        for (List<Row> column : columns) {
          blocks.addAll(blocks(column));
        }
        from += group.rows.size();
        continue;
      }
      from += across(rows, from, group, across);
    }
    flush(across, blocks);
    return blocks;
  }

  /**
   * Takes what isn't columns: a table as a whole, whose cells may stand close to each other, or the
   * first row.
   *
   * @return how many rows that was
   */
  private int across(List<Row> rows, int from, Group group, List<Row> across) {
    Group cells = group(rows, from, gutter, true);
    Group closeCells = group(rows, from, gutter / 2, true);
    if (rows.size() <= MANY_ROWS && hides(rows, from, cells)) {
      across.add(rows.get(from));
      return 1;
    }
    for (Group one : List.of(closeCells, cells, group)) {
      List<List<Row>> parts = parts(one);
      boolean text = parts.stream().allMatch(Columns::running) && drawnInTurn(parts);
      Table read = new Table(parts);
      if (read.drawnByColumn()) {
        across.addAll(one.rows);
        return one.rows.size();
      }
      Optional<List<Row>> table = rightToLeft || text ? Optional.empty() : read.rows();
      if (table.isPresent()) {
        across.addAll(table.get());
        return one.rows.size();
      }
    }
    int count = group.all > MANY_ROWS ? group.rows.size() : 1;
    across.addAll(group.rows.subList(0, count));
    return count;
  }

  /** Whether a row is the last line above a table, and hides the white between two columns. */
  private boolean hides(List<Row> rows, int from, Group cells) {
    if (from + 1 >= rows.size()) {
      return false;
    }
    float step = rows.get(from + 1).baseline() - rows.get(from).baseline();
    Group below = group(rows, from + 1, gutter, true);
    int more = below.gaps.size() - cells.gaps.size();
    boolean further = below.rows.size() >= cells.rows.size();
    return step > 1.6f * rows.get(from).size() && (more > 0 || (more == 0 && further));
  }

  /**
   * As many rows from one on as leave white in the same places between their words.
   *
   * @param allGaps whether all the white there is must go on, as between a table's cells
   */
  private Group group(List<Row> rows, int from, float least, boolean allGaps) {
    Row first = rows.get(from);
    List<Gap> gaps = gaps(first, least);
    float left = first.left();
    float right = first.right();
    int to = from + 1;
    while (to < rows.size() && !apart(rows.get(to - 1), rows.get(to))) {
      Row next = rows.get(to);
      List<Gap> shared = shared(gaps, gaps(next, least), least);
      int before = inner(gaps, left, right).size();
      left = Math.min(left, next.left());
      right = Math.max(right, next.right());
      int after = inner(shared, left, right).size();
      if (after == 0 || (allGaps && after < before)) {
        break;
      }
      gaps = shared;
      to++;
    }
    List<Row> members = rows.subList(from, to);
    return new Group(members, inner(gaps, left(members), right(members)), rows.size());
  }

  private static void flush(List<Row> across, List<List<Row>> blocks) {
    if (!across.isEmpty()) {
      blocks.add(List.copyOf(across));
      across.clear();
    }
  }

  private boolean apart(Row above, Row below) {
    return below.baseline() - above.baseline() > leading;
  }

  private List<List<Row>> columns(Group group) {
    List<Row> rows = group.rows;
    if (rows.size() < LEAST_ROWS) {
      return List.of(rows);
    }
    List<List<Row>> columns = parts(group);
    if (columns.size() < 2
        || !columns.stream().allMatch(Columns::running)
        || !drawnInTurn(columns)) {
      return List.of(rows);
    }
    if (rightToLeft) {
      Collections.reverse(columns);
    }
    return columns;
  }

  /** What stands between the gaps, from left to right. */
  private static List<List<Row>> parts(Group group) {
    List<List<Row>> parts = new ArrayList<>();
    float from = Float.NEGATIVE_INFINITY;
    for (Gap gap : group.gaps) {
      parts.add(between(group.rows, from, gap.middle()));
      from = gap.middle();
    }
    parts.add(between(group.rows, from, Float.POSITIVE_INFINITY));
    return parts;
  }

  /**
   * Whether drawing went down one column after the other, give or take a note. Some programs draw
   * any page from top to bottom; then every line switches the column, and only columns that are
   * filled with text through and through are taken for such.
   */
  private static boolean drawnInTurn(List<List<Row>> columns) {
    Map<Integer, Integer> columnByOrder = new TreeMap<>();
    for (int column = 0; column < columns.size(); column++) {
      for (Row row : columns.get(column)) {
        columnByOrder.put(row.order(), column);
      }
    }
    int switches = 0;
    int last = -1;
    for (int column : columnByOrder.values()) {
      switches += last >= 0 && column != last ? 1 : 0;
      last = column;
    }
    boolean everyLine = switches >= 0.8 * (columnByOrder.size() - 1);
    int stray = Math.max(2 * (columns.size() - 1), columnByOrder.size() / 7);
    return switches <= stray || (everyLine && columns.stream().allMatch(Columns::filled));
  }

  /** Whether a column's lines nearly all reach its right edge. */
  private static boolean filled(List<Row> column) {
    float edge = right(column) - 0.1f * (right(column) - left(column));
    long full = column.stream().filter(row -> row.right() >= edge).count();
    return full > 0.7 * column.size();
  }

  /** Whether a column's lines are mostly letters and mostly fill its width. */
  private static boolean running(List<Row> column) {
    float width = right(column) - left(column);
    float filled = 0;
    int letters = 0;
    int glyphs = 0;
    for (Row row : column) {
      filled += row.right() - row.left();
      for (Word word : row.words()) {
        letters += word.letters();
        glyphs += word.glyphs().size();
      }
    }
    boolean wide = width > 7 * column.get(0).size();
    return column.size() >= LEAST_ROWS / 2
        && wide
        && letters > 0.6 * glyphs
        && letters > 9 * column.size()
        && filled / column.size() > 0.55f * width;
  }

  private static List<Row> between(List<Row> rows, float from, float to) {
    List<Row> part = new ArrayList<>();
    for (Row row : rows) {
      List<Word> words =
          row.words().stream().filter(word -> word.left() >= from && word.left() < to).toList();
      if (!words.isEmpty()) {
        part.add(new Row(words));
      }
    }
    return part;
  }

  /** The gaps that have text of some row on either side. */
  private static List<Gap> inner(List<Gap> gaps, float left, float right) {
    return gaps.stream().filter(gap -> gap.from > left && gap.to < right).toList();
  }

  private static float left(List<Row> rows) {
    return (float) rows.stream().mapToDouble(Row::left).min().orElse(0);
  }

  private static float right(List<Row> rows) {
    return (float) rows.stream().mapToDouble(Row::right).max().orElse(0);
  }

  private static List<Gap> gaps(Row row, float least) {
    List<Gap> gaps = new ArrayList<>();
    float end = Float.NEGATIVE_INFINITY;
    for (Word word : row.words()) {
      if (word.left() - end >= least) {
        gaps.add(new Gap(end, word.left()));
      }
      end = Math.max(end, word.right());
    }
    gaps.add(new Gap(end, Float.POSITIVE_INFINITY));
    return gaps;
  }

  private static List<Gap> shared(List<Gap> some, List<Gap> others, float least) {
    List<Gap> shared = new ArrayList<>();
    for (Gap one : some) {
      for (Gap other : others) {
        Gap both = new Gap(Math.max(one.from, other.from), Math.min(one.to, other.to));
        if (both.to - both.from >= least) {
          shared.add(both);
        }
      }
    }
    return shared;
  }

  /**
   * Rows and the white that all of them share between words.
   *
   * @param all how many rows there are to be grouped
   */
  private record Group(List<Row> rows, List<Gap> gaps, int all) {}

  /** White from one place to another. */
  private record Gap(float from, float to) {
    float middle() {
      return (from + to) / 2;
    }
  }
}
