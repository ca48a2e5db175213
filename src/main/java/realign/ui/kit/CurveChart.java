package realign.ui.kit;

import java.awt.Stroke;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * Lines over whole numbers. All are shown anew at once; pointing at the chart reads the values
 * nearest to the pointer.
 */
public final class CurveChart extends StackPane {
  private final CurveData data = new CurveData();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private final XYPlot plot;
  private final ChartPane pane;
  private final CurveReadout readout;
  private Inks inks = new Inks(Map.of(), Color.GRAY, Color.GRAY, Color.GRAY);
  private double marked = Double.NaN;
  private boolean stale;

  /**
   * An empty chart.
   *
   * @param name for screen readers
   * @param place names a place along the chart
   * @param format of the values
   */
  public CurveChart(String name, IntFunction<String> place, NumberFormat format) {
    getStyleClass().add("curve-chart");
    setAccessibleText(name);
    plot = new XYPlot(data, ChartParts.wholeNumbers(), ChartParts.values(format), renderer);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    pane = new ChartPane(ChartParts.chart(plot), this::dress);
    readout = new CurveReadout(this, place, format);
    getChildren().addAll(pane, readout);
    setMinSize(0, 0);
    setOnMouseMoved(event -> readout.at(event.getX()));
    setOnMouseExited(event -> readout.hide());
    sceneProperty().subscribe(scene -> draw());
  }

  /**
   * Replaces all lines; drawn once, and only where they can be seen.
   *
   * @param mark a place to point out; NaN for none
   */
  public void show(List<Curve> curves, double mark) {
    plot.setNotify(false);
    marked = mark;
    data.show(curves);
    stale = true;
    draw();
  }

  private void draw() {
    if (stale && getScene() != null) {
      stale = false;
      style();
      plot.setNotify(true);
      readout.refresh();
    }
  }

  List<Curve> curves() {
    return data.curves();
  }

  Bounds area() {
    return pane.dataArea();
  }

  Color colour(Ink ink) {
    return inks.series().getOrDefault(ink, Color.GRAY);
  }

  /** The value along the chart at a place in this node. */
  double valueAt(double x) {
    ValueAxis axis = plot.getDomainAxis();
    Bounds area = area();
    return axis.getLowerBound() + (x - area.getMinX()) / area.getWidth() * length(axis);
  }

  /** Where a point stands in this node. */
  Point2D placeOf(double x, double y) {
    Bounds area = area();
    ValueAxis along = plot.getDomainAxis();
    ValueAxis up = plot.getRangeAxis();
    return new Point2D(
        area.getMinX() + (x - along.getLowerBound()) / length(along) * area.getWidth(),
        area.getMaxY() - (y - up.getLowerBound()) / length(up) * area.getHeight());
  }

  private static double length(ValueAxis axis) {
    return axis.getRange().getLength();
  }

  private void dress(Inks now) {
    inks = now;
    plot.setNotify(false);
    ChartParts.dress(plot, now);
    stale = true;
    draw();
  }

  private void style() {
    List<Curve> curves = data.curves();
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      boolean faint = curve.look() == Curve.Look.FAINT;
      renderer.setSeriesPaint(i, inks.of(curve.ink(), faint ? .3 : 1), false);
      renderer.setSeriesStroke(i, stroke(curve.look()), false);
      renderer.setSeriesShapesVisible(i, !faint && curve.points().size() == 1);
    }
    plot.clearDomainMarkers();
    if (!Double.isNaN(marked)) {
      ValueMarker marker = new ValueMarker(marked);
      marker.setPaint(Inks.awt(inks.accent(), .7));
      marker.setStroke(ChartParts.HAIR);
      plot.addDomainMarker(marker);
    }
  }

  private static Stroke stroke(Curve.Look look) {
    return switch (look) {
      case SOLID -> ChartParts.LINE;
      case DASHED -> ChartParts.DASHES;
      case FAINT -> ChartParts.HAIR;
    };
  }
}
