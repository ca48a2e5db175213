package realign.ui.kit;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Draws each ink’s sign, its area growing with what it holds, with an edge that parts it. */
final class BubbleRenderer extends XYLineAndShapeRenderer {
  private static final long serialVersionUID = 1L;

  private final transient BubbleData data;
  private transient Inks inks = Inks.NONE;

  BubbleRenderer(BubbleData data) {
    super(false, true);
    this.data = data;
    setDrawOutlines(true);
    setUseOutlinePaint(true);
  }

  void dress(Inks now) {
    inks = now;
    fireChangeEvent();
  }

  @Override
  public Shape getItemShape(int row, int column) {
    Bubble bubble = bubble(column);
    return bubble.ink().sign().of(data.radius(bubble));
  }

  @Override
  public Paint getItemPaint(int row, int column) {
    return inks.of(bubble(column).ink(), 1);
  }

  @Override
  public Paint getItemOutlinePaint(int row, int column) {
    return Inks.awt(inks.paper(), 1);
  }

  @Override
  public Stroke getItemOutlineStroke(int row, int column) {
    return ChartParts.HAIR;
  }

  private Bubble bubble(int item) {
    return data.bubbles().get(item);
  }
}
