package realign.ui.kit;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
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
  private static final double HINT_APART = 16;

  /** Of the ring from what it is around: a triangle’s corners reach farther than a circle. */
  private static final double APART = 6;

  private final BubbleData data = new BubbleData();
  private final XYPlot plot;
  private final ChartPane pane;
  private final Pane layer = new Pane();
  private final Circle ring = new Circle();
  private final Label hint = new Label();
  private String name;
  private final Function<List<Bubble>, String> words;
  private final Consumer<Bubble> open;
  private List<Bubble> pointed = List.of();

  /**
   * An empty chart.
   *
   * @param name for screen readers
   * @param before label of the axis along
   * @param after label of the axis up
   * @param words says what the bubbles of a place hold
   * @param open called with a bubble of the place that was chosen
   */
  public RankChart(
      String name,
      String before,
      String after,
      Function<List<Bubble>, String> words,
      Consumer<Bubble> open) {
    this.name = name;
    this.words = words;
    this.open = open;
    getStyleClass().add("rank-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(name);
    setFocusTraversable(true);
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
    hint.setManaged(false);
    getChildren().addAll(pane, layer);
    setOnMouseMoved(event -> point(bubbleAt(event.getX(), event.getY())));
    setOnMouseExited(event -> point(List.of()));
    setOnMouseClicked(
        event -> {
          point(bubbleAt(event.getX(), event.getY()));
          open();
        });
    setOnKeyPressed(this::go);
    focusedProperty().subscribe(focused -> point(List.of()));
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

  /** Names it and both axes anew: {@code before} along, {@code after} up. */
  public void name(String name, String before, String after) {
    this.name = name;
    setAccessibleText(name);
    plot.getDomainAxis().setLabel(before);
    plot.getRangeAxis().setLabel(after);
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
    data.show(bubbles);
    plot.setNotify(true);
    point(List.of());
  }

  /**
   * The diagonal is hardly paler than the axes, which it must differ from: FXGraphics2D passes over
   * a paint that equals the last one, though the canvas forgets it between two drawings.
   */
  private void dress(Inks inks, BubbleRenderer renderer) {
    plot.setNotify(false);
    ChartParts.dress(plot, inks);
    renderer.dress(inks);
    plot.clearAnnotations();
    plot.addAnnotation(
        new XYLineAnnotation(.5, .5, 1e6, 1e6, ChartParts.DASHES, Inks.awt(inks.text(), .95)),
        false);
    plot.setNotify(true);
  }

  /** Arrows go from place to place, as they stand along; the enter key opens one. */
  private void go(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT, DOWN -> step(1);
      case LEFT, UP -> step(-1);
      case ENTER, SPACE -> open();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int places) {
    List<Bubble> all =
        data.bubbles().stream()
            .sorted(Comparator.comparingInt(Bubble::before).thenComparingInt(Bubble::after))
            .toList();
    if (!all.isEmpty()) {
      int from = pointed.isEmpty() ? -1 : places > 0 ? last(all) : first(all);
      point(around(all.get(Math.max(0, Math.min(all.size() - 1, from + places)))));
    }
  }

  private int first(List<Bubble> all) {
    return IntStream.range(0, all.size()).filter(i -> pointed.contains(all.get(i))).min().orElse(0);
  }

  private int last(List<Bubble> all) {
    return IntStream.range(0, all.size()).filter(i -> pointed.contains(all.get(i))).max().orElse(0);
  }

  private void open() {
    pointed.stream().findFirst().ifPresent(open);
  }

  /** Points at all that stand at one place. */
  private void point(List<Bubble> found) {
    if (found.equals(pointed)) {
      return;
    }
    pointed = found;
    setCursor(found.isEmpty() ? Cursor.DEFAULT : Cursor.HAND);
    layer.getChildren().clear();
    if (found.isEmpty()) {
      setAccessibleText(name);
    } else {
      hint.setText(words.apply(found));
      setAccessibleText(name + ". " + hint.getText());
      encircle(found.get(0));
    }
  }

  private void encircle(Bubble largest) {
    ring.setCenterX(place(largest.before(), true));
    ring.setCenterY(place(largest.after(), false));
    ring.setRadius(data.radius(largest) + APART);
    layer.getChildren().setAll(ring, hint);
    hint.applyCss();
    double width = Math.min(HINT_WIDTH, hint.prefWidth(-1));
    hint.resize(width, hint.prefHeight(width));
    hint.relocate(
        beside(ring.getCenterX(), width, getWidth()),
        beside(ring.getCenterY(), hint.getHeight(), getHeight()));
  }

  /** After a place where there is room; else before it. */
  private static double beside(double place, double length, double room) {
    double after = place + HINT_APART;
    return after + length <= room ? after : Math.max(0, place - HINT_APART - length);
  }

  private List<Bubble> bubbleAt(double x, double y) {
    return data.bubbles().stream()
        .filter(bubble -> distance(bubble, x, y) <= data.radius(bubble) + REACH)
        .min(Comparator.comparingDouble(bubble -> distance(bubble, x, y)))
        .map(this::around)
        .orElse(List.of());
  }

  /** All at one place, the largest first. */
  private List<Bubble> around(Bubble one) {
    return data.bubbles().stream()
        .filter(each -> each.before() == one.before() && each.after() == one.after())
        .toList();
  }

  Bounds area() {
    return pane.dataArea();
  }

  /** Where bubbles are drawn in this node. */
  List<Bounds> spots() {
    return data.bubbles().stream().map(this::spot).toList();
  }

  private Bounds spot(Bubble bubble) {
    double radius = data.radius(bubble);
    return new BoundingBox(
        place(bubble.before(), true) - radius,
        place(bubble.after(), false) - radius,
        2 * radius,
        2 * radius);
  }

  private double distance(Bubble bubble, double x, double y) {
    return Math.hypot(place(bubble.before(), true) - x, place(bubble.after(), false) - y);
  }

  private double place(int rank, boolean along) {
    Bounds area = area();
    var axis = along ? plot.getDomainAxis() : plot.getRangeAxis();
    double share =
        Math.log(rank / axis.getLowerBound())
            / Math.log(axis.getUpperBound() / axis.getLowerBound());
    return along
        ? area.getMinX() + share * area.getWidth()
        : area.getMaxY() - share * area.getHeight();
  }
}
