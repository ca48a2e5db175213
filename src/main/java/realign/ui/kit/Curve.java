package realign.ui.kit;

import java.util.List;

/**
 * A line of a {@link CurveChart}.
 *
 * @param name as the readout calls it
 * @param points in the order of x
 */
public record Curve(String name, Ink ink, Look look, List<Point> points) {
  /** How a line is drawn, and whether pointing at the chart reads it. */
  public enum Look {
    /** What the chart is about. */
    SOLID,
    /** What that is measured against. */
    DASHED,
    /** What else was tried: not read. */
    FAINT
  }

  /** A place on a line; {@code y} may be NaN where there is no value. */
  public record Point(double x, double y) {}

  public Curve {
    points = List.copyOf(points);
  }

  /** A level line from one place to another. */
  public static Curve level(String name, Ink ink, double from, double to, double y) {
    return new Curve(name, ink, Look.DASHED, List.of(new Point(from, y), new Point(to, y)));
  }
}
