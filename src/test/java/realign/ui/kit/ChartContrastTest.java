package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import realign.export.report.SampleReport;
import realign.ui.kit.Curve.Look;
import realign.ui.kit.Curve.Point;

/** Measures what is really drawn, in both themes: at least 3:1, as WCAG 2.2 asks of graphics. */
final class ChartContrastTest {
  private static final double LEAST = 3;

  /** Text is paler than this. */
  private static final double BLACK = 10;

  private static final int WIDTH = 320;
  private static final int HEIGHT = 200;
  private static final String PART = "#part";
  private static final List<Ink> PARTS = List.of(Ink.KNOWN, Ink.NEW, Ink.LATER);

  private final FxRobot robot = new FxRobot();
  private final List<String> faint = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void everyLineAndSignStandsOut() {
    for (Theme theme : Theme.values()) {
      for (Ink ink : Ink.values()) {
        for (Look look : List.of(Look.SOLID, Look.DASHED)) {
          check(theme, ink + " " + look, () -> curve(ink, look));
        }
        check(theme, ink + " bubble", () -> bubble(ink));
        check(theme, ink + " in a legend", () -> new Swatch(ink, Look.SOLID));
      }
      check(theme, "chosen checkpoint", ChartContrastTest::marked);
      check(theme, "chosen checkpoint in a legend", Swatch::upright);
      check(theme, "diagonal", () -> ranks(List.of()));
    }

    assertThat(faint).isEmpty();
  }

  @Test
  void whatPointsAndWhatLinksStandsOut() {
    for (Theme theme : Theme.values()) {
      check(
          theme,
          "hairline",
          () -> in("readout-layer", styled(new Line(20.5, 20, 20.5, 150), "hair")));
      check(theme, "ring", () -> in("rank-chart", styled(new Line(20, 20, 20, 150), "ring")));
      check(theme, "link", () -> in("comparison", styled(link(), "link")));
      check(theme, "link of a right chunk", () -> in("comparison", styled(link(), "link", "gold")));
      check(theme, "interval", () -> system(".line"));
      check(theme, "figure", () -> system(".dot"));
      check(theme, "lengths", () -> histogram(".histogram-bar"));
      check(theme, "length the encoder sees", () -> histogram(".histogram-mark"));
    }

    assertThat(faint).isEmpty();
  }

  @Test
  void axesKeepTheirColourHoweverOftenTheyAreDrawn() {
    Drawn drawn =
        drawn(
            Theme.LIGHT,
            () -> {
              RankChart chart = ranks(List.of());
              chart.show(List.of());
              chart.resize(WIDTH, HEIGHT);
              return chart;
            });

    assertThat(drawn.all().contrast()).isBetween(LEAST, BLACK);
  }

  @Test
  void partsCanBeToldApartWithoutColours() {
    Map<Ink, List<Boolean>> shapes = new EnumMap<>(Ink.class);
    PARTS.forEach(ink -> shapes.put(ink, drawn(Theme.LIGHT, () -> bubble(ink)).shape()));

    assertThat(shapes.values()).doesNotHaveDuplicates();
  }

  private static CurveChart chart() {
    return new CurveChart("chart", Integer::toString, Figures.score());
  }

  private static Node curve(Ink ink, Look look) {
    CurveChart chart = chart();
    chart.show(
        List.of(new Curve("line", ink, look, List.of(new Point(0, .4), new Point(4, .6)))),
        Double.NaN);
    return chart;
  }

  private static Node marked() {
    CurveChart chart = chart();
    chart.show(
        List.of(
            new Curve("line", Ink.KNOWN, Look.FAINT, List.of(new Point(0, 0), new Point(4, 0)))),
        2);
    return chart;
  }

  private static Node bubble(Ink ink) {
    return ranks(List.of(new Bubble(2, 1, ink, 9)));
  }

  private static RankChart ranks(List<Bubble> bubbles) {
    RankChart chart = new RankChart("ranks", "before", "after", place -> "", bubble -> {});
    chart.show(bubbles);
    return chart;
  }

  private static CubicCurve link() {
    return new CubicCurve(10, 20, 60, 20, 60, 120, 110, 120);
  }

  private static Node system(String part) {
    SystemGrid grid = new SystemGrid(SampleReport.make(), "known");
    grid.lookup(".whisker").lookup(part).setId(PART.substring(1));
    return grid;
  }

  private static Node histogram(String part) {
    Histogram histogram = new Histogram();
    histogram.show(new int[] {1, 20, 30, 30, 40}, 25);
    histogram.lookup(part).setId(PART.substring(1));
    return histogram;
  }

  private static Node styled(Node node, String... styles) {
    node.getStyleClass().addAll(styles);
    return node;
  }

  private static Node in(String style, Node node) {
    Pane pane = new Pane(node);
    pane.getStyleClass().add(style);
    return pane;
  }

  private void check(Theme theme, String what, Supplier<Node> made) {
    double contrast = drawn(theme, made).contrast();
    if (contrast < LEAST) {
      faint.add("%s, %s: %.2f".formatted(theme, what, contrast));
    }
  }

  private Drawn drawn(Theme theme, Supplier<Node> made) {
    AtomicReference<Drawn> drawn = new AtomicReference<>();
    robot.interact(() -> drawn.set(draw(theme, made.get())));
    return Objects.requireNonNull(drawn.get());
  }

  private static Drawn draw(Theme theme, Node node) {
    StackPane root = new StackPane(node);
    root.getStylesheets().add(resource("/realign/ui/comparison/comparison.css"));
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    new Appearance(theme).dress(scene);
    root.applyCss();
    root.layout();
    return new Drawn(scene.snapshot(null), where(node));
  }

  private static String resource(String name) {
    return Objects.requireNonNull(ChartContrastTest.class.getResource(name)).toExternalForm();
  }

  /** Where what matters is drawn: no axis, no label. */
  private static Bounds where(Node node) {
    if (node instanceof CurveChart chart) {
      return chart.localToScene(inner(chart.area()));
    }
    if (node instanceof RankChart chart) {
      return chart.localToScene(
          chart.spots().stream().findFirst().orElseGet(() -> inner(chart.area())));
    }
    return bounds(Objects.requireNonNullElse(node.lookup(PART), node));
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static Bounds inner(Bounds area) {
    return new BoundingBox(
        area.getMinX() + 2, area.getMinY() + 2, area.getWidth() - 4, area.getHeight() - 4);
  }

  /** A picture, and what of it is looked at. */
  private record Drawn(WritableImage picture, Bounds bounds) {
    /** Of what stands out most there from what most of the picture is. */
    double contrast() {
      Color paper = colour(1, 1);
      double most = 1;
      for (int y = top(); y < foot(); y++) {
        for (int x = left(); x < right(); x++) {
          most = Math.max(most, Contrast.of(paper, colour(x, y)));
        }
      }
      return most;
    }

    Drawn all() {
      return new Drawn(picture, new BoundingBox(0, 0, picture.getWidth(), picture.getHeight()));
    }

    /** Row by row, whether anything stands out. */
    List<Boolean> shape() {
      List<Boolean> shape = new ArrayList<>();
      for (int y = top(); y < foot(); y++) {
        for (int x = left(); x < right(); x++) {
          shape.add(Contrast.of(colour(1, 1), colour(x, y)) > LEAST);
        }
      }
      return shape;
    }

    private Color colour(int x, int y) {
      return picture.getPixelReader().getColor(x, y);
    }

    private int left() {
      return Math.max(0, (int) bounds.getMinX());
    }

    private int right() {
      return Math.min((int) picture.getWidth(), (int) Math.ceil(bounds.getMaxX()));
    }

    private int top() {
      return Math.max(0, (int) bounds.getMinY());
    }

    private int foot() {
      return Math.min((int) picture.getHeight(), (int) Math.ceil(bounds.getMaxY()));
    }
  }
}
