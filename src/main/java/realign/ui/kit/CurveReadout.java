package realign.ui.kit;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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

  /** The middle of a pixel: a hairline between two would be blurred. */
  private static final double HALF = .5;

  private final CurveChart chart;
  private final IntFunction<String> place;
  private final NumberFormat format;
  private final Line hair = new Line();
  private final Label title = new Label();
  private final VBox table = new VBox();
  private final List<ReadoutRow> rows = new ArrayList<>();
  private double pointed = Double.NaN;
  private @Nullable Sight shown;

  /** A reading and where it is drawn. */
  private record Sight(CurveReading reading, Bounds area, double width) {}

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

  /** Reads the chart at the place nearest to one in this node. */
  void at(double x) {
    pointed = chart.area().getWidth() > 0 ? chart.valueAt(x) : Double.NaN;
    refresh();
  }

  /** Reads the chart so many places on; from its end where none was read. */
  void step(int places) {
    List<Integer> all = CurveReading.places(chart.curves());
    if (!all.isEmpty()) {
      int now = Double.isNaN(pointed) ? all.size() - 1 : all.indexOf(reading().at()) + places;
      pointed = all.get(Math.max(0, Math.min(all.size() - 1, now)));
      refresh();
    }
  }

  void hide() {
    pointed = Double.NaN;
    refresh();
  }

  void refresh() {
    CurveReading now = reading();
    setVisible(!now.values().isEmpty());
    Sight sight = new Sight(now, chart.area(), chart.getWidth());
    if (isVisible() && !sight.equals(shown)) {
      show(sight);
      shown = sight;
    }
  }

  private CurveReading reading() {
    return Double.isNaN(pointed)
        ? CurveReading.NONE
        : CurveReading.nearest(chart.curves(), pointed);
  }

  /** What is read; what stands at the end where nothing is pointed at. */
  String words() {
    CurveReading now = Double.isNaN(pointed) ? CurveReading.last(chart.curves()) : reading();
    return now.values().isEmpty() ? "" : now.words(place, format);
  }

  private void show(Sight now) {
    List<CurveReading.Value> values = now.reading.values();
    if (!sameLines(values)) {
      make(values);
    }
    int at = now.reading.at();
    Bounds area = now.area;
    double x = chart.placeOf(at, 0).getX();
    hair.setStartX(Math.floor(x) + HALF);
    hair.setEndX(Math.floor(x) + HALF);
    hair.setStartY(area.getMinY());
    hair.setEndY(area.getMaxY());
    title.setText(place.apply(at));
    for (int i = 0; i < rows.size(); i++) {
      CurveReading.Value value = values.get(i);
      Point2D spot = chart.placeOf(at, value.y());
      rows.get(i).show(value, spot, chart.colour(value.curve().ink()));
    }
    settle(now, x);
  }

  private void settle(Sight now, double x) {
    table.applyCss();
    table.autosize();
    double right = x + APART;
    boolean fits = right + table.getWidth() <= now.width;
    table.relocate(
        fits ? right : Math.max(0, x - APART - table.getWidth()), Math.max(0, now.area.getMinY()));
  }

  private boolean sameLines(List<CurveReading.Value> values) {
    boolean same = rows.size() == values.size();
    for (int i = 0; same && i < rows.size(); i++) {
      same = rows.get(i).of(values.get(i));
    }
    return same;
  }

  private void make(List<CurveReading.Value> values) {
    rows.clear();
    values.forEach(value -> rows.add(new ReadoutRow(value, format)));
    table.getChildren().setAll(title);
    table.getChildren().addAll(rows);
    getChildren().setAll(hair);
    rows.forEach(row -> getChildren().add(row.dot()));
    getChildren().add(table);
  }
}
