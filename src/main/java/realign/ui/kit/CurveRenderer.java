package realign.ui.kit;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Draws each line in its ink and look, and its ink’s sign on some of its points. */
final class CurveRenderer extends XYLineAndShapeRenderer {
  private static final long serialVersionUID = 1L;
  private static final double RADIUS = 3.5;
  private static final int MOST_SIGNS = 8;
  private static final double FAINT = .35;

  private final transient CurveData data;
  private transient Inks inks = Inks.NONE;

  CurveRenderer(CurveData data) {
    super(true, true);
    this.data = data;
  }

  /** Colours for the next drawing. */
  void dress(Inks now) {
    inks = now;
  }

  private Curve curve(int series) {
    return data.curves().get(series);
  }

  @Override
  public Paint getItemPaint(int series, int item) {
    Curve curve = curve(series);
    return inks.of(curve.ink(), curve.look() == Curve.Look.FAINT ? FAINT : 1);
  }

  @Override
  public Stroke getItemStroke(int series, int item) {
    return switch (curve(series).look()) {
      case SOLID -> ChartParts.LINE;
      case DASHED -> ChartParts.DASHES;
      case FAINT -> ChartParts.HAIR;
    };
  }

  @Override
  public Shape getItemShape(int series, int item) {
    return curve(series).ink().sign().of(RADIUS);
  }

  /** A point alone makes no line. */
  @Override
  public boolean getItemShapeVisible(int series, int item) {
    int points = curve(series).points().size();
    return points == 1
        || (curve(series).look() == Curve.Look.SOLID
            && (points - 1 - item) % (1 + points / MOST_SIGNS) == 0);
  }
}
