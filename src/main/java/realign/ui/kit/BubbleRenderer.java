package realign.ui.kit;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Draws bubbles whose area grows with what they hold. */
final class BubbleRenderer extends XYLineAndShapeRenderer {
  private static final long serialVersionUID = 1L;
  private static final double SMALLEST = 3.5;
  private static final double LARGEST = 14;

  private final transient BubbleData data;
  private transient Inks inks = new Inks(Map.of(), Color.GRAY, Color.GRAY, Color.GRAY);

  BubbleRenderer(BubbleData data) {
    super(false, true);
    this.data = data;
  }

  void dress(Inks now) {
    inks = now;
    fireChangeEvent();
  }

  static double radius(int count) {
    return Math.min(LARGEST, SMALLEST * Math.sqrt(Math.max(1, count)));
  }

  @Override
  public Shape getItemShape(int row, int column) {
    double radius = radius(bubble(column).count());
    return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
  }

  @Override
  public Paint getItemPaint(int row, int column) {
    return inks.of(bubble(column).ink(), .65);
  }

  private Bubble bubble(int item) {
    List<Bubble> bubbles = data.bubbles();
    return bubbles.get(item);
  }
}
