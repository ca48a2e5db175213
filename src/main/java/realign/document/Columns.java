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
      List<Column> columns = columns(group);
      if (columns.size() > 1) {
        flush(across, blocks);
        for (Column column : columns) {
          blocks.addAll(blocks(column.rows()));
        }
        from += group.rows().size();
        continue;
      }
      Optional<Abreast> tables = rightToLeft ? Optional.empty() : Abreast.in(group, gutter);
      if (tables.isPresent()) {
        flush(across, blocks);
        blocks.addAll(blocks(tables.get().left().rows()));
        blocks.addAll(blocks(tables.get().right().rows()));
        from += tables.get().rows();
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
      List<Column> parts = one.columns();
      boolean text = parts.stream().allMatch(Column::running) && drawnInTurn(parts);
      Table read = new Table(parts);
      if (read.drawnByColumn()) {
        across.addAll(one.rows());
        return one.rows().size();
      }
      Optional<List<Row>> table = rightToLeft || text ? Optional.empty() : read.rows();
      if (table.isPresent()) {
        across.addAll(table.get());
        return one.rows().size();
      }
    }
    int count = group.all() > MANY_ROWS ? group.rows().size() : 1;
    across.addAll(group.rows().subList(0, count));
    return count;
  }

  /** Whether a row is the last line above a table, and hides the white between two columns. */
  private boolean hides(List<Row> rows, int from, Group cells) {
    if (from + 1 >= rows.size()) {
      return false;
    }
    float step = rows.get(from + 1).baseline() - rows.get(from).baseline();
    Group below = group(rows, from + 1, gutter, true);
    int more = below.gaps().size() - cells.gaps().size();
    boolean further = below.rows().size() >= cells.rows().size();
    return step > 1.6f * rows.get(from).size() && (more > 0 || (more == 0 && further));
  }

  private Group group(List<Row> rows, int from, float least, boolean allGaps) {
    return Group.of(rows, from, least, leading, allGaps);
  }

  private static void flush(List<Row> across, List<List<Row>> blocks) {
    if (!across.isEmpty()) {
      blocks.add(List.copyOf(across));
      across.clear();
    }
  }

  /** In reading order; one where there are no columns of text. */
  private List<Column> columns(Group group) {
    if (group.rows().size() < LEAST_ROWS) {
      return List.of(new Column(group.rows()));
    }
    List<Column> columns = new ArrayList<>(group.columns());
    boolean text =
        columns.size() > 1 && columns.stream().allMatch(Column::running) && drawnInTurn(columns);
    if (!text) {
      columns = new ArrayList<>(group.columnsWithNumbers());
      text = Entries.in(columns) && (drawnInTurn(columns) || Entries.inOrder(columns));
    }
    if (!text) {
      return List.of(new Column(group.rows()));
    }
    if (rightToLeft) {
      Collections.reverse(columns);
    }
    return columns;
  }

  /**
   * Whether drawing went down one column after the other, give or take a note. Some programs draw
   * any page from top to bottom; then every line switches the column, and only columns that are
   * filled with text through and through are taken for such.
   */
  private static boolean drawnInTurn(List<Column> columns) {
    Map<Integer, Integer> columnByOrder = new TreeMap<>();
    for (int column = 0; column < columns.size(); column++) {
      for (Row row : columns.get(column).rows()) {
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
    return switches <= stray || (everyLine && columns.stream().allMatch(Column::filled));
  }
}
