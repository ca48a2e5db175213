package realign.ui.kit;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/**
 * The values at the pointer: a hairline, a dot a line, and a small table beside it. Pointers move
 * often, values seldom: what already stands there is changed rather than made anew.
 */
final class CurveReadout extends Pane {
  private static final double APART = 12;

  private final CurveChart chart;
  private final IntFunction<String> place;
  private final NumberFormat format;
  private final Line hair = new Line();
  private final Label title = new Label();
  private final VBox table = new VBox();
  private final List<ReadoutRow> rows = new ArrayList<>();
  private double pointer = Double.NaN;
  private @Nullable Reading shown;

  /** What is read off the chart at a place along it. */
  private record Reading(int at, List<Value> values, Bounds area, double width) {}

  /**
   * A line's value.
   *
   * @param level that the line is measured against
   */
  record Value(Curve curve, double y, Optional<Double> level) {
    boolean sameLine(Value other) {
      return curve.ink() == other.curve.ink() && curve.name().equals(other.curve.name());
    }
  }

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
    refresh();
  }

  void refresh() {
    Reading now = read();
    setVisible(!now.values.isEmpty());
    if (!now.values.isEmpty() && !now.equals(shown)) {
      show(now);
      shown = now;
    }
  }

  private Reading read() {
    Bounds area = chart.area();
    if (Double.isNaN(pointer) || area.getWidth() <= 0) {
      return new Reading(0, List.of(), new BoundingBox(0, 0, 0, 0), 0);
    }
    int nearest = (int) Math.round(chart.valueAt(pointer));
    List<Value> values =
        chart.curves().stream()
            .filter(curve -> curve.look() == Curve.Look.SOLID)
            .flatMap(curve -> valueOf(curve, nearest).stream())
            .toList();
    return new Reading(nearest, values, area, chart.getWidth());
  }

  private Optional<Value> valueOf(Curve curve, int at) {
    return curve.points().stream()
        .filter(point -> Math.round(point.x()) == at && !Double.isNaN(point.y()))
        .findFirst()
        .map(point -> new Value(curve, point.y(), level(curve.ink())));
  }

  /** The level that a line is measured against. */
  private Optional<Double> level(Ink ink) {
    return chart.curves().stream()
        .filter(curve -> curve.look() == Curve.Look.DASHED && curve.ink() == ink)
        .flatMap(curve -> curve.points().stream())
        .map(Curve.Point::y)
        .findFirst();
  }

  private void show(Reading now) {
    if (!sameLines(now.values)) {
      make(now.values);
    }
    Bounds area = now.area;
    double x = chart.placeOf(now.at, 0).getX();
    hair.setStartX(x);
    hair.setEndX(x);
    hair.setStartY(area.getMinY());
    hair.setEndY(area.getMaxY());
    title.setText(place.apply(now.at));
    for (int i = 0; i < rows.size(); i++) {
      Value value = now.values.get(i);
      Point2D spot = chart.placeOf(now.at, value.y);
      rows.get(i).show(value, spot, chart.colour(value.curve.ink()));
    }
    settle(now, x);
  }

  private void settle(Reading now, double x) {
    table.applyCss();
    table.autosize();
    double right = x + APART;
    boolean fits = right + table.getWidth() <= now.width;
    table.relocate(
        fits ? right : Math.max(0, x - APART - table.getWidth()), Math.max(0, now.area.getMinY()));
  }

  private boolean sameLines(List<Value> values) {
    boolean same = rows.size() == values.size();
    for (int i = 0; same && i < rows.size(); i++) {
      same = rows.get(i).of(values.get(i));
    }
    return same;
  }

  private void make(List<Value> values) {
    rows.clear();
    values.forEach(value -> rows.add(new ReadoutRow(value, format)));
    table.getChildren().setAll(title);
    table.getChildren().addAll(rows);
    getChildren().setAll(hair);
    rows.forEach(row -> getChildren().add(row.dot()));
    getChildren().add(table);
  }
}
