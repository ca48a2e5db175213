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
    NumberFormat two = NumberFormat.getNumberInstance();
    two.setMinimumFractionDigits(2);
    two.setMaximumFractionDigits(2);
    Label between =
        Figures.label(
            MESSAGES.text(
                "figures.between", two.format(interval.low()), two.format(interval.high())),
            "muted");
    VBox box = new VBox(Figures.label(Figures.score().format(value), "figure"), between);
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
      javafx.scene.control.Tooltip.install(
          this, new javafx.scene.control.Tooltip(Figures.interval(interval)));
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
