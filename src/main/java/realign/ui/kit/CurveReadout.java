package realign.ui.kit;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** The values at the pointer: a hairline, a dot a line, and a small table beside it. */
final class CurveReadout extends Pane {
  private static final double APART = 12;

  private final CurveChart chart;
  private final IntFunction<String> place;
  private final NumberFormat format;
  private final Line hair = new Line();
  private final VBox table = new VBox();
  private double pointer = Double.NaN;

  CurveReadout(CurveChart chart, IntFunction<String> place, NumberFormat format) {
    this.chart = chart;
    this.place = place;
    this.format = format;
    hair.getStyleClass().add("hair");
    table.getStyleClass().add("readout");
    getStyleClass().add("readout-layer");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
  }

  /** Reads the chart at a place along it. */
  void at(double x) {
    pointer = x;
    refresh();
  }

  void hide() {
    pointer = Double.NaN;
    setVisible(false);
  }

  void refresh() {
    Bounds area = chart.area();
    if (Double.isNaN(pointer) || area.getWidth() <= 0) {
      setVisible(false);
      return;
    }
    int nearest = (int) Math.round(chart.valueAt(pointer));
    List<Curve> read =
        chart.curves().stream()
            .filter(curve -> curve.look() == Curve.Look.SOLID)
            .filter(curve -> valueOf(curve, nearest).isPresent())
            .toList();
    setVisible(!read.isEmpty());
    if (!read.isEmpty()) {
      show(nearest, read, area);
    }
  }

  private void show(int at, List<Curve> read, Bounds area) {
    double x = chart.placeOf(at, 0).getX();
    hair.setStartX(x);
    hair.setEndX(x);
    hair.setStartY(area.getMinY());
    hair.setEndY(area.getMaxY());
    getChildren().setAll(hair);
    table.getChildren().setAll(new Label(place.apply(at)));
    for (Curve curve : read) {
      double value = valueOf(curve, at).orElseThrow().y();
      Point2D spot = chart.placeOf(at, value);
      getChildren().add(new Circle(spot.getX(), spot.getY(), 3.5, chart.colour(curve.ink())));
      table.getChildren().add(row(curve, value));
    }
    getChildren().add(table);
    table.applyCss();
    table.autosize();
    double right = x + APART;
    boolean fits = right + table.getWidth() <= chart.getWidth();
    table.relocate(
        fits ? right : Math.max(0, x - APART - table.getWidth()), Math.max(0, area.getMinY()));
  }

  private HBox row(Curve curve, double value) {
    Label name = new Label(curve.name(), new Swatch(curve.ink(), curve.look()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label number = new Label(format.format(value));
    Label before = new Label(level(curve.ink()).map(each -> format.format(each) + " →").orElse(""));
    before.getStyleClass().add("before");
    number.getStyleClass().add("number");
    HBox row = new HBox(name, gap, before, number);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** The level that a line is measured against. */
  private Optional<Double> level(Ink ink) {
    return chart.curves().stream()
        .filter(curve -> curve.look() == Curve.Look.DASHED && curve.ink() == ink)
        .flatMap(curve -> curve.points().stream())
        .map(Curve.Point::y)
        .findFirst();
  }

  private static Optional<Curve.Point> valueOf(Curve curve, int at) {
    return curve.points().stream()
        .filter(point -> Math.round(point.x()) == at && !Double.isNaN(point.y()))
        .findFirst();
  }
}
