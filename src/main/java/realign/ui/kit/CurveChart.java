package realign.ui.kit;

import java.text.NumberFormat;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/**
 * Lines over whole numbers. All are shown anew at once; pointing at the chart, or going along it
 * with the arrow keys, reads the values nearest to there.
 */
public final class CurveChart extends StackPane {
  private final String name;
  private final CurveData data = new CurveData();
  private final CurveRenderer renderer = new CurveRenderer(data);
  private final XYPlot plot;
  private final ChartPane pane;
  private final CurveReadout readout;
  private Inks inks = Inks.NONE;
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
    this.name = name;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    plot = new XYPlot(data, ChartParts.wholeNumbers(), ChartParts.values(format), renderer);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    pane = new ChartPane(ChartParts.chart(plot), this::dress);
    readout = new CurveReadout(this, place, format);
    getChildren().addAll(pane, readout);
    setMinSize(0, 0);
    setOnMouseMoved(event -> readout.at(event.getX()));
    setOnMouseExited(event -> readout.hide());
    setOnKeyPressed(this::step);
    focusedProperty().subscribe(this::leave);
    say();
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
      point();
      plot.setNotify(true);
      readout.refresh();
      say();
    }
  }

  /** Arrows read place by place. */
  private void step(KeyEvent event) {
    int places = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
    if (places != 0) {
      readout.step(places);
      say();
      event.consume();
    }
  }

  private void leave(boolean focused) {
    if (!focused) {
      readout.hide();
      say();
    }
  }

  private void say() {
    String values = readout.words();
    setAccessibleText(values.isEmpty() ? name : name + ". " + values);
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
    renderer.dress(now);
    stale = true;
    draw();
  }

  private void point() {
    plot.clearDomainMarkers();
    if (!Double.isNaN(marked)) {
      ValueMarker marker = new ValueMarker(marked);
      marker.setPaint(Inks.awt(inks.text(), 1));
      marker.setStroke(ChartParts.HAIR);
      plot.addDomainMarker(marker, Layer.BACKGROUND);
    }
  }
}
