package realign.ui.kit;

import java.text.NumberFormat;
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
import realign.job.Messages;
import realign.retrieval.Interval;

/** Every system’s MRR and hit rate on one part of the test, with intervals drawn to scale. */
public final class SystemGrid extends GridPane {
  private static final Messages MESSAGES = Messages.of(SystemGrid.class);
  private static final int DEPTH = 10;
  private static final String MOVED = "moved";

  /**
   * Shows the figures of a part.
   *
   * @param part {@code known}, {@code new}, {@code later} or {@code all}
   */
  public SystemGrid(Report report, String part) {
    getStyleClass().add("figures");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
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
    for (String system : Report.SYSTEMS) {
      for (Report.Score score : report.scores()) {
        if (score.system().equals(system) && score.split().equals(part) && score.k() == DEPTH) {
          system(row++, score);
        }
      }
    }
    warn(report, part, row);
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

  private void system(int row, Report.Score score) {
    boolean ours = score.system().equals("adapted");
    Label name =
        Figures.label(MESSAGES.text("system." + score.system()), ours ? "strong" : "system");
    add(name, 0, row);
    add(figure(score.mrr(), score.mrrInterval()), 1, row);
    add(new Whisker(score.mrr(), score.mrrInterval(), ours), 2, row);
    add(figure(score.hitRate(), score.hitRateInterval()), 3, row);
    add(new Whisker(score.hitRate(), score.hitRateInterval(), ours), 4, row);
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
