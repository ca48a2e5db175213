package realign.ui.kit;

import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;

/**
 * A chart in the theme's colours, which it takes from the stylesheet. It draws once a change of the
 * chart, so that changes should come in batches.
 */
final class ChartPane extends Region {
  private static final StyleablePropertyFactory<ChartPane> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private final Map<Ink, StyleableProperty<Color>> series = new EnumMap<>(Ink.class);
  private final StyleableProperty<Color> text;
  private final StyleableProperty<Color> grid;
  private final StyleableProperty<Color> paper;
  private final ChartCanvas canvas;
  private final Consumer<Inks> dress;
  private boolean undressed = true;

  /**
   * Shows a chart.
   *
   * @param dress colours the chart; called whenever the colours change
   */
  ChartPane(JFreeChart chart, Consumer<Inks> dress) {
    this.dress = dress;
    getStyleClass().add("chart-pane");
    canvas = new ChartCanvas(chart);
    canvas.setTooltipEnabled(false);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    for (Ink ink : Ink.values()) {
      String name = ink.style();
      series.put(ink, colour(name, "-realign-" + name, pane -> pane.ofSeries(ink)));
    }
    text = colour("text", "-realign-chart-text", pane -> pane.text);
    grid = colour("grid", "-realign-chart-grid", pane -> pane.grid);
    paper = colour("paper", "-realign-chart-paper", pane -> pane.paper);
  }

  private StyleableProperty<Color> colour(
      String name,
      String css,
      java.util.function.Function<ChartPane, StyleableProperty<Color>> of) {
    StyleableProperty<Color> property =
        FACTORY.createStyleableColorProperty(this, name, css, of, Color.GRAY);
    if (property instanceof ObservableValue<?> observable) {
      observable.addListener(changed -> undress());
    }
    return property;
  }

  private StyleableProperty<Color> ofSeries(Ink ink) {
    return java.util.Objects.requireNonNull(series.get(ink));
  }

  /** A theme changes many colours at once; the chart is drawn in all of them together. */
  private void undress() {
    undressed = true;
    requestLayout();
  }

  private void dress() {
    undressed = false;
    Map<Ink, Color> colours = new EnumMap<>(Ink.class);
    series.forEach((ink, property) -> colours.put(ink, property.getValue()));
    dress.accept(new Inks(colours, text.getValue(), grid.getValue(), paper.getValue()));
  }

  /** Where data is drawn, in its parent's coordinates; empty before the first drawing. */
  Bounds dataArea() {
    ChartRenderingInfo drawn = canvas.getRenderingInfo();
    Rectangle2D area = drawn == null ? null : drawn.getPlotInfo().getDataArea();
    return area == null
        ? new BoundingBox(0, 0, 0, 0)
        : new BoundingBox(
            getLayoutX() + area.getX(),
            getLayoutY() + area.getY(),
            area.getWidth(),
            area.getHeight());
  }

  @Override
  protected void layoutChildren() {
    if (undressed) {
      dress();
    }
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
