package realign.samples;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import realign.samples.Block.Grid;

/** Sets ruled tables: a shaded header, whole rows, figures flush right. */
final class TableSetter {
  private static final float SIDE = 6.5f;
  private static final float ABOVE = 3.6f;

  /** A table no higher than this isn't divided between pages. */
  private static final double WHOLE = 300;

  /** A divided table has at least so many rows before the break. */
  private static final int FIRST_ROWS = 4;

  private static final Pattern FIGURE =
      Pattern.compile("[(+–-]?[£€$]?\\d[\\d.,]*(%|m|bn|p|x|k| pts)?\\)?%?|[–-]|n/a|nil|");

  private final Lines lines;
  private final Press press;
  private final Palette palette;

  TableSetter(Press press, Palette palette) {
    this.lines = new Lines(press);
    this.press = press;
    this.palette = palette;
  }

  List<Strip> set(Grid grid) {
    double[] widths = new ColumnWidths(press, 2 * SIDE).of(grid, Frame.FULL_WIDTH);
    List<Column> columns = columns(grid, widths);
    Strip header = header(columns, grid.header()).glued(true);
    List<Strip> strips = new ArrayList<>(List.of(header));
    int last = grid.rows().size() - 1;
    for (int r = 0; r <= last; r++) {
      boolean glued = r < FIRST_ROWS - 1 || r == last - 1;
      strips.add(row(columns, grid.rows().get(r), r == last).again(header).glued(glued));
    }
    return keptTogether(strips);
  }

  /** A low table is glued as a whole; no table sticks to what comes after it. */
  private static List<Strip> keptTogether(List<Strip> strips) {
    boolean whole = strips.stream().mapToDouble(Strip::extent).sum() <= WHOLE;
    int last = strips.size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(s -> strips.get(s).glued(s < last && (whole || strips.get(s).glued())))
        .toList();
  }

  private static List<Column> columns(Grid grid, double[] widths) {
    List<Column> columns = new ArrayList<>();
    float x = Frame.LEFT;
    for (int c = 0; c < widths.length; c++) {
      boolean figures = c > 0 && grid.column(c).stream().allMatch(FIGURE.asMatchPredicate());
      columns.add(new Column(x, (float) widths[c], figures));
      x += (float) widths[c];
    }
    return columns;
  }

  private Strip header(List<Column> columns, List<String> cells) {
    List<List<String>> broken = broken(columns, cells, Style.CELL_STRONG);
    float height = height(broken) + 3;
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Fill(Frame.LEFT, 0, Frame.FULL_WIDTH, height, palette.deep()));
    for (int c = 0; c < broken.size(); c++) {
      float top = height - ABOVE - 1.5f - broken.get(c).size() * Style.CELL_STRONG.leading();
      marks.addAll(cell(columns.get(c), broken.get(c), Style.CELL_STRONG, Color.WHITE, top));
    }
    return Strip.of(12, height, marks);
  }

  private Strip row(List<Column> columns, List<String> cells, boolean last) {
    boolean total = cells.get(0).startsWith("Total");
    Style style = total ? Style.CELL_STRONG : Style.CELL;
    List<List<String>> broken = broken(columns, cells, style);
    float height = height(broken);
    List<Mark> marks = new ArrayList<>();
    if (total) {
      marks.add(new Mark.Fill(Frame.LEFT, 0, Frame.FULL_WIDTH, height, palette.tint()));
    }
    float line = last ? 1.2f : 0.6f;
    Color colour = last ? palette.deep() : palette.rule();
    marks.add(new Mark.Fill(Frame.LEFT, height - line, Frame.FULL_WIDTH, line, colour));
    for (int c = 0; c < broken.size(); c++) {
      marks.addAll(cell(columns.get(c), broken.get(c), style, Palette.INK, ABOVE));
    }
    return Strip.of(0, height, marks);
  }

  private List<List<String>> broken(List<Column> columns, List<String> cells, Style style) {
    return IntStream.range(0, cells.size())
        .mapToObj(c -> lines.of(cells.get(c), style, columns.get(c).width() - 2 * SIDE + 0.1f))
        .toList();
  }

  private static float height(List<List<String>> cells) {
    int most = cells.stream().mapToInt(List::size).max().orElse(1);
    return most * Style.CELL.leading() + 2 * ABOVE;
  }

  /** A cell's lines follow each other, so that its text can be read from the file in one piece. */
  private List<Mark> cell(Column column, List<String> rows, Style style, Color colour, float top) {
    List<Mark> marks = new ArrayList<>();
    float y = top + style.baseline();
    for (String row : rows) {
      float flushRight = column.x() + column.width() - SIDE - press.width(row, style);
      float x = column.figures() ? flushRight : column.x() + SIDE;
      marks.add(new Mark.Words(x, y, style, colour, row));
      y += style.leading();
    }
    return marks;
  }

  private record Column(float x, float width, boolean figures) {}
}
