package realign.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds columns of running text in a page's rows and gives the rows in the order in which they are
 * read. Rows of a table also leave white between their cells; they are told apart by how little a
 * cell says, and stay whole.
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
      Group group = group(rows, from);
      List<List<Row>> columns = columns(group);
      if (columns.size() > 1) {
        flush(across, blocks);
        for (List<Row> column : columns) {
          blocks.addAll(blocks(column));
        }
        from += group.rows.size();
      } else {
        int step = rows.size() > MANY_ROWS ? group.rows.size() : 1;
        across.addAll(rows.subList(from, from + step));
        from += step;
      }
    }
    flush(across, blocks);
    return blocks;
  }

  /** As many rows from one on as leave white in the same places between their words. */
  private Group group(List<Row> rows, int from) {
    Row first = rows.get(from);
    List<Gap> gaps = gaps(first);
    float left = first.left();
    float right = first.right();
    int to = from + 1;
    while (to < rows.size() && !apart(rows.get(to - 1), rows.get(to))) {
      Row next = rows.get(to);
      List<Gap> shared = shared(gaps, gaps(next));
      left = Math.min(left, next.left());
      right = Math.max(right, next.right());
      if (inner(shared, left, right).isEmpty()) {
        break;
      }
      gaps = shared;
      to++;
    }
    List<Row> members = rows.subList(from, to);
    return new Group(members, inner(gaps, left(members), right(members)));
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
    List<List<Row>> columns = new ArrayList<>();
    float from = Float.NEGATIVE_INFINITY;
    for (Gap gap : group.gaps) {
      columns.add(between(rows, from, gap.middle()));
      from = gap.middle();
    }
    columns.add(between(rows, from, Float.POSITIVE_INFINITY));
    if (columns.size() < 2 || !columns.stream().allMatch(Columns::running)) {
      return List.of(rows);
    }
    if (rightToLeft) {
      Collections.reverse(columns);
    }
    return columns;
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

  private List<Gap> gaps(Row row) {
    List<Gap> gaps = new ArrayList<>();
    float end = Float.NEGATIVE_INFINITY;
    for (Word word : row.words()) {
      if (word.left() - end >= gutter) {
        gaps.add(new Gap(end, word.left()));
      }
      end = Math.max(end, word.right());
    }
    gaps.add(new Gap(end, Float.POSITIVE_INFINITY));
    return gaps;
  }

  private List<Gap> shared(List<Gap> some, List<Gap> others) {
    List<Gap> shared = new ArrayList<>();
    for (Gap one : some) {
      for (Gap other : others) {
        Gap both = new Gap(Math.max(one.from, other.from), Math.min(one.to, other.to));
        if (both.to - both.from >= gutter) {
          shared.add(both);
        }
      }
    }
    return shared;
  }

  /** Rows and the white that all of them share between words. */
  private record Group(List<Row> rows, List<Gap> gaps) {}

  /** White from one place to another. */
  private record Gap(float from, float to) {
    float middle() {
      return (from + to) / 2;
    }
  }
}
