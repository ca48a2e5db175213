package realign.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table some of whose cells run over several lines. Drawing goes from cell to cell and, after a
 * cell of several lines, back up to the next: that shows where a cell ends.
 */
final class Table {
  private static final float LEADING = 1.7f;

  private final List<Cell> drawn = new ArrayList<>();

  /**
   * @param columns from left to right
   */
  Table(List<Column> columns) {
    List<Piece> pieces = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      for (Row row : columns.get(column).rows()) {
        pieces.add(new Piece(column, row.order(), row));
      }
    }
    pieces.sort(Comparator.comparingInt(Piece::order));
    for (Piece piece : pieces) {
      Cell last = drawn.isEmpty() ? null : drawn.get(drawn.size() - 1);
      if (last == null || !last.take(piece)) {
        drawn.add(new Cell(piece));
      }
    }
  }

  /** Whether a whole table was drawn one column after the other, each cell in one line. */
  boolean drawnByColumn() {
    int most = drawn.stream().mapToInt(cell -> cell.rows.size()).max().orElse(0);
    int least = drawn.stream().mapToInt(cell -> cell.rows.size()).min().orElse(0);
    long columns = drawn.stream().mapToInt(cell -> cell.column).distinct().count();
    return columns == drawn.size() && columns > 1 && most > 2 && most - least <= 1;
  }

  /** The table's rows, each with all lines of each of its cells; none where it isn't one. */
  Optional<List<Row>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    boolean back = false;
    for (Cell cell : drawn) {
      Cell last = row.isEmpty() ? null : row.get(row.size() - 1);
      if (last != null && (cell.column <= last.column || !beside(row, cell))) {
        rows.add(row);
        row = new ArrayList<>();
      } else if (last != null) {
        back |= last.rows.size() > 1 && cell.top() < last.bottom() - 0.5f * last.size();
      }
      row.add(cell);
    }
    rows.add(row);
    if (!back || !downwards(rows)) {
      return Optional.empty();
    }
    List<Row> whole = new ArrayList<>();
    for (List<Cell> cells : rows) {
      for (Row line : lines(cells)) {
        Row last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
        if (last != null && level(last, line)) {
          whole.set(whole.size() - 1, joined(last, line));
        } else {
          whole.add(line);
        }
      }
    }
    return Optional.of(whole);
  }

  /** Whether two lines stand side by side: drawn in another order than read. */
  private static boolean level(Row some, Row other) {
    float slack = 0.3f * some.size();
    return some.words().stream().allMatch(word -> near(word, some.baseline(), slack))
        && other.words().stream().allMatch(word -> near(word, some.baseline(), slack));
  }

  private static boolean near(Word word, float baseline, float slack) {
    return Math.abs(word.baseline() - baseline) < slack;
  }

  private static Row joined(Row some, Row other) {
    List<Word> words = new ArrayList<>(some.words());
    words.addAll(other.words());
    words.sort(Comparator.comparingDouble(Word::left));
    return new Row(List.copyOf(words));
  }

  private static boolean beside(List<Cell> row, Cell cell) {
    return row.stream()
        .anyMatch(
            other ->
                cell.top() < other.bottom() + 0.5f * cell.size()
                    && other.top() < cell.bottom() + 0.5f * cell.size());
  }

  private static boolean downwards(List<List<Cell>> rows) {
    float last = Float.NEGATIVE_INFINITY;
    for (List<Cell> row : rows) {
      float top = top(row);
      if (top < last - 0.5f * row.get(0).size()) {
        return false;
      }
      last = top;
    }
    return true;
  }

  private static float top(List<Cell> cells) {
    return (float) cells.stream().mapToDouble(Cell::top).min().orElse(0);
  }

  /** One line of all cells; what stands in the first above all others is a line of its own. */
  private static List<Row> lines(List<Cell> cells) {
    List<Row> lines = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    float others = cells.size() > 1 ? top(cells.subList(1, cells.size())) : Float.MAX_VALUE;
    for (Cell cell : cells) {
      for (Row row : cell.rows) {
        boolean above = cell == cells.get(0) && row.baseline() < others - 0.5f * cell.size();
        if (above) {
          lines.add(row);
        } else {
          words.addAll(row.words());
        }
      }
    }
    if (!words.isEmpty()) {
      lines.add(new Row(List.copyOf(words)));
    }
    return lines;
  }

  /** What a row of the page has in one column. */
  private record Piece(int column, int order, Row row) {}

  /** Lines of one column that were drawn one after the other. */
  private static final class Cell {
    private final int column;
    private final List<Row> rows = new ArrayList<>();

    Cell(Piece first) {
      column = first.column;
      rows.add(first.row);
    }

    /** Takes the next line drawn, where it is the next below in the same column. */
    boolean take(Piece piece) {
      Row last = rows.get(rows.size() - 1);
      float step = piece.row.baseline() - last.baseline();
      boolean next =
          piece.column == column
              && step > 0
              && step < LEADING * last.size()
              && piece.row.bold() == last.bold();
      if (next) {
        rows.add(piece.row);
      }
      return next;
    }

    /** Of the first line's letters' feet. */
    float top() {
      return rows.get(0).baseline();
    }

    /** Of the last line's letters' feet. */
    float bottom() {
      return rows.get(rows.size() - 1).baseline();
    }

    float size() {
      return rows.get(0).size();
    }
  }
}
