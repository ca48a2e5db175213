package realign.samples;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import realign.samples.Block.Grid;

/** Shares a table's width: short columns get what they ask for, long ones share the rest. */
final class ColumnWidths {
  private final Press press;
  private final float padding;

  ColumnWidths(Press press, float padding) {
    this.press = press;
    this.padding = padding;
  }

  /** The widths of a grid's columns, which add up to the given one. */
  double[] of(Grid grid, double width) {
    double[] whole = widths(grid, 1);
    double[] wanted = sum(whole) <= width ? whole : widths(grid, 0.6);
    double spare = width - sum(wanted);
    return spare >= 0
        ? columns(grid, c -> wanted[c] + spare * wanted[c] / (width - spare))
        : squeeze(wanted, columns(grid, c -> padding + word(grid, c)), width);
  }

  /** What the columns ask for, when their headings must make do with a share of their length. */
  private double[] widths(Grid grid, double share) {
    return columns(
        grid,
        c -> {
          double heading = share * press.width(grid.header().get(c), Style.CELL_STRONG);
          return padding + Math.max(word(grid, c), Math.max(heading, widest(grid.column(c))));
        });
  }

  private double word(Grid grid, int column) {
    String heading = grid.header().get(column);
    String cells = String.join(" ", grid.column(column));
    return widest(List.of((heading + " " + cells).split(" +", -1)));
  }

  private double widest(List<String> texts) {
    return texts.stream().mapToDouble(t -> press.width(t, Style.CELL_STRONG)).max().orElse(0);
  }

  private static double[] squeeze(double[] wanted, double[] least, double width) {
    double[] widths = new double[wanted.length];
    double left = width;
    double weights = Arrays.stream(wanted).map(Math::sqrt).sum();
    for (int c : narrowestFirst(wanted)) {
      double fair = left * Math.sqrt(wanted[c]) / weights;
      widths[c] = Math.max(least[c], Math.min(wanted[c], fair));
      left -= widths[c];
      weights -= Math.sqrt(wanted[c]);
    }
    return widths;
  }

  private static List<Integer> narrowestFirst(double[] widths) {
    Comparator<Integer> byWidth = Comparator.comparingDouble(c -> widths[c]);
    return IntStream.range(0, widths.length).boxed().sorted(byWidth).toList();
  }

  private static double[] columns(Grid grid, IntToDoubleFunction width) {
    return IntStream.range(0, grid.header().size()).mapToDouble(width).toArray();
  }

  private static double sum(double[] widths) {
    return Arrays.stream(widths).sum();
  }
}
