package realign.ui.kit;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;

/**
 * Ranks before against ranks after, both doubling from line to line. What lies below the diagonal
 * rose. Questions that share a place are one bubble.
 */
public final class RankChart extends StackPane {
  private static final double REACH = 4;
  private static final double HINT_WIDTH = 260;

  private final BubbleData data = new BubbleData();
  private final XYPlot plot;
  private final ChartPane pane;
  private final Pane layer = new Pane();
  private final Circle ring = new Circle();
  private final Label hint = new Label();
  private final Function<Bubble, String> words;

  /**
   * An empty chart.
   *
   * @param name for screen readers
   * @param before label of the axis along
   * @param after label of the axis up
   * @param words says what a bubble holds
   * @param open called with the bubble that was clicked
   */
  public RankChart(
      String name,
      String before,
      String after,
      Function<Bubble, String> words,
      Consumer<Bubble> open) {
    this.words = words;
    getStyleClass().add("rank-chart");
    setAccessibleText(name);
    setMinSize(0, 0);
    BubbleRenderer renderer = new BubbleRenderer(data);
    plot = new XYPlot(data, ranks(before, true), ranks(after, false), renderer);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlineStroke(ChartParts.HAIR);
    pane = new ChartPane(ChartParts.chart(plot), inks -> dress(inks, renderer));
    layer.setMouseTransparent(true);
    layer.setManaged(false);
    ring.getStyleClass().add("ring");
    hint.getStyleClass().add("readout");
    hint.setWrapText(true);
    getChildren().addAll(pane, layer);
    setOnMouseMoved(event -> point(bubbleAt(event.getX(), event.getY())));
    setOnMouseExited(event -> point(Optional.empty()));
    setOnMouseClicked(event -> bubbleAt(event.getX(), event.getY()).ifPresent(open));
  }

  private static LogAxis ranks(String label, boolean along) {
    LogAxis axis = new LogAxis(label);
    axis.setBase(2);
    axis.setSmallestValue(.5);
    axis.setNumberFormatOverride(NumberFormat.getIntegerInstance());
    axis.setMinorTickMarksVisible(false);
    axis.setTickUnit(new NumberTickUnit(1));
    return ChartParts.plain(axis, along);
  }

  /** Replaces all bubbles; drawn once. */
  public void show(List<Bubble> bubbles) {
    plot.setNotify(false);
    int last =
        bubbles.stream()
            .mapToInt(bubble -> Math.max(bubble.before(), bubble.after()))
            .max()
            .orElse(8);
    plot.getDomainAxis().setRange(.6, Math.max(8, last) * 1.4);
    plot.getRangeAxis().setRange(.6, Math.max(8, last) * 1.4);
    data.show(bubbles.stream().sorted(Comparator.comparingInt(bubble -> -bubble.count())).toList());
    plot.setNotify(true);
    point(Optional.empty());
  }

  private void dress(Inks inks, BubbleRenderer renderer) {
    plot.setNotify(false);
    ChartParts.dress(plot, inks);
    renderer.dress(inks);
    plot.clearAnnotations();
    plot.addAnnotation(
        new XYLineAnnotation(.5, .5, 1e6, 1e6, ChartParts.DASHES, Inks.awt(inks.text(), .6)),
        false);
    plot.setNotify(true);
  }

  private void point(Optional<Bubble> found) {
    setCursor(found.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    layer.getChildren().clear();
    found.ifPresent(this::show);
  }

  private void show(Bubble bubble) {
    ring.setCenterX(place(bubble.before(), true));
    ring.setCenterY(place(bubble.after(), false));
    ring.setRadius(BubbleRenderer.radius(bubble.count()) + 2);
    hint.setText(words.apply(bubble));
    layer.getChildren().setAll(ring, hint);
    hint.applyCss();
    double width = Math.min(HINT_WIDTH, hint.prefWidth(-1));
    hint.resize(width, hint.prefHeight(width));
    hint.relocate(
        Math.max(0, Math.min(ring.getCenterX() + 12, getWidth() - width)),
        Math.max(0, Math.min(ring.getCenterY() + 12, getHeight() - hint.getHeight())));
  }

  private Optional<Bubble> bubbleAt(double x, double y) {
    return data.bubbles().stream()
        .filter(bubble -> distance(bubble, x, y) <= BubbleRenderer.radius(bubble.count()) + REACH)
        .min(Comparator.comparingDouble(bubble -> distance(bubble, x, y)));
  }

  private double distance(Bubble bubble, double x, double y) {
    return Math.hypot(place(bubble.before(), true) - x, place(bubble.after(), false) - y);
  }

  private double place(int rank, boolean along) {
    Bounds area = pane.dataArea();
    var axis = along ? plot.getDomainAxis() : plot.getRangeAxis();
    double share =
        Math.log(rank / axis.getLowerBound())
            / Math.log(axis.getUpperBound() / axis.getLowerBound());
    return along
        ? area.getMinX() + share * area.getWidth()
        : area.getMaxY() - share * area.getHeight();
  }
}
