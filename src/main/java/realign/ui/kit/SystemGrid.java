package realign.ui.kit;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import realign.experiment.Report;
import realign.experiment.SideScore;
import realign.job.Messages;
import realign.retrieval.Interval;

/** MRR and hit rate of ways to search on one part of a test, with intervals drawn to scale. */
public final class SystemGrid extends GridPane {
  private static final Messages MESSAGES = Messages.of(SystemGrid.class);
  private static final int DEPTH = 10;
  private static final String MOVED = "moved";

  /** What the longest word of a name takes. */
  private static final double NAME = 64;

  /**
   * One way to search.
   *
   * @param name its words
   * @param ours whether it is the one that all others stand beside
   */
  public record Line(String name, boolean ours, SideScore score) {}

  /** Shows these, one below the other. */
  public SystemGrid(List<Line> lines) {
    getStyleClass().add("figures");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(NAME);
    name.setHgrow(Priority.SOMETIMES);
    getColumnConstraints().add(name);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints number = new ColumnConstraints();
      number.setHalignment(HPos.RIGHT);
      ColumnConstraints drawn = new ColumnConstraints();
      drawn.setHgrow(Priority.ALWAYS);
      getColumnConstraints().addAll(number, drawn);
    }
    add(Figures.label(MESSAGES.text("grid.mrr"), "title"), 1, 0);
    add(Figures.label(MESSAGES.text("grid.hit"), "title"), 3, 0);
    int row = 1;
    for (Line line : lines) {
      show(row++, line);
    }
  }

  /**
   * Every system of a report.
   *
   * @param part {@code known}, {@code new}, {@code later} or {@code all}
   */
  public SystemGrid(Report report, String part) {
    this(lines(report, part));
    warn(report, part, getRowCount());
  }

  private static List<Line> lines(Report report, String part) {
    List<Line> lines = new ArrayList<>();
    for (String system : Report.SYSTEMS) {
      for (SideScore score : SideScore.of(report, system)) {
        if (score.part().label().equals(part)) {
          String name = MESSAGES.text("system." + system);
          lines.add(new Line(name, system.equals("adapted"), score));
        }
      }
    }
    return lines;
  }

  /** What is no adapter, and can do harm that one part of the test doesn’t show. */
  private void warn(Report report, String part, int row) {
    double known = gain(report, "known");
    double fresh = gain(report, "new");
    boolean there =
        report.scores().stream()
            .anyMatch(score -> score.system().equals(MOVED) && score.split().equals(part));
    if (there) {
      String figures =
          Double.isNaN(known) || Double.isNaN(fresh)
              ? ""
              : MESSAGES.text(
                  "moved.figures", Figures.difference(known), Figures.difference(fresh));
      Label warning = new Label(MESSAGES.text("moved.warning", figures));
      warning.getStyleClass().add("muted");
      warning.setWrapText(true);
      warning.setMinHeight(Region.USE_PREF_SIZE);
      add(warning, 0, row, 5, 1);
    }
  }

  /** In MRR at ten against the encoder alone; NaN where a part wasn’t tested. */
  private static double gain(Report report, String part) {
    return mrr(report, MOVED, part) - mrr(report, "baseline", part);
  }

  private static double mrr(Report report, String system, String part) {
    return report.scores().stream()
        .filter(score -> score.system().equals(system) && score.split().equals(part))
        .filter(score -> score.k() == DEPTH)
        .mapToDouble(Report.Score::mrr)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Leaves out what is drawn, where there is little room; figures and intervals stay. */
  public void narrow(boolean narrow) {
    getChildren().stream()
        .filter(Whisker.class::isInstance)
        .forEach(
            whisker -> {
              whisker.setVisible(!narrow);
              whisker.setManaged(!narrow);
            });
  }

  private void show(int row, Line line) {
    SideScore score = line.score();
    Label name = new Label(line.name());
    name.getStyleClass().add(line.ours() ? "strong" : "system");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    add(name, 0, row);
    add(figure(score.mrr(), score.mrrInterval()), 1, row);
    add(new Whisker(score.mrr(), score.mrrInterval(), line.ours()), 2, row);
    add(figure(score.hitRate(), score.hitRateInterval()), 3, row);
    add(new Whisker(score.hitRate(), score.hitRateInterval(), line.ours()), 4, row);
  }

  private static VBox figure(double value, Interval interval) {
    NumberFormat score = Figures.score();
    Label between =
        Figures.label(
            MESSAGES.text(
                "figures.between", score.format(interval.low()), score.format(interval.high())),
            "muted");
    VBox box = new VBox(Figures.label(score.format(value), "figure"), between);
    box.setAlignment(Pos.CENTER_RIGHT);
    return box;
  }

  /** A figure and its interval between 0 and 1. */
  private static final class Whisker extends Pane {
    private final Region track = new Region();
    private final Region line = new Region();
    private final Region dot = new Region();
    private final double value;
    private final Interval interval;

    Whisker(double value, Interval interval, boolean ours) {
      this.value = value;
      this.interval = interval;
      getStyleClass().add("whisker");
      track.getStyleClass().add("track");
      line.getStyleClass().add("line");
      dot.getStyleClass().add("dot");
      if (ours) {
        getStyleClass().add("ours");
      }
      getChildren().addAll(track, line, dot);
      setMinSize(48, 16);
      setPrefSize(120, 16);
      setAccessibleText(Figures.interval(interval));
      Hint.on(this, Figures.interval(interval));
    }

    @Override
    protected void layoutChildren() {
      double middle = snapPositionY(getHeight() / 2);
      double width = getWidth();
      track.resizeRelocate(0, middle - 1, width, 2);
      line.resizeRelocate(
          interval.low() * width, middle - 1, (interval.high() - interval.low()) * width, 2);
      dot.resizeRelocate(value * width - 4, middle - 4, 8, 8);
    }
  }
}
