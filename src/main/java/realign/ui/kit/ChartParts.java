package realign.ui.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.text.NumberFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The pieces that our charts are made of: no frame, no legend, thin lines, quiet labels. */
final class ChartParts {
  static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Stroke HAIR = new BasicStroke(1f);
  static final Stroke DASHES =
      new BasicStroke(
          1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 4f}, 0f);

  private static final Font FONT =
      new Font(Typeface.family().orElse(Font.SANS_SERIF), Font.PLAIN, 12);

  /**
   * For the other axis, of equal look: FXGraphics2D passes over a font that equals the last one,
   * though the canvas forgets it between two drawings.
   */
  private static final Font OTHER_FONT = FONT.deriveFont(12.01f);

  private ChartParts() {}

  static JFreeChart chart(XYPlot plot) {
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(10, 0, 0, 12));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlineStroke(HAIR);
    JFreeChart chart = new JFreeChart(null, FONT, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.setElementHinting(false);
    return chart;
  }

  static NumberAxis wholeNumbers() {
    NumberAxis axis = plain(new NumberAxis(), true);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setAutoRangeStickyZero(false);
    axis.setLowerMargin(.02);
    axis.setUpperMargin(.02);
    return axis;
  }

  static NumberAxis values(NumberFormat format) {
    NumberAxis axis = plain(new NumberAxis(), false);
    axis.setAutoRangeIncludesZero(false);
    axis.setAutoRangeMinimumSize(.02);
    axis.setLowerMargin(.08);
    axis.setUpperMargin(.08);
    axis.setNumberFormatOverride(format);
    return axis;
  }

  static <A extends ValueAxis> A plain(A axis, boolean along) {
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(along ? FONT : OTHER_FONT);
    axis.setLabelFont(along ? FONT : OTHER_FONT);
    axis.setTickLabelInsets(new RectangleInsets(3, 2, 2, 6));
    return axis;
  }

  static void dress(XYPlot plot, Inks inks) {
    Color text = Inks.awt(inks.text(), 1);
    plot.setRangeGridlinePaint(Inks.awt(inks.grid(), 1));
    plot.setDomainGridlinePaint(Inks.awt(inks.grid(), 1));
    for (ValueAxis axis : new ValueAxis[] {plot.getDomainAxis(), plot.getRangeAxis()}) {
      axis.setTickLabelPaint(text);
      axis.setLabelPaint(text);
    }
  }
}
