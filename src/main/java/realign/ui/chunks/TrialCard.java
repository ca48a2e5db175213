package realign.ui.chunks;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.experiment.SegmentationReport;
import realign.job.Messages;
import realign.project.Evaluation;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Figures;
import realign.ui.kit.Icon;

/** Two ways of cutting side by side: what the same questions find in each. */
final class TrialCard extends VBox {
  private static final Messages MESSAGES = Messages.of(TrialCard.class);
  private static final String[] COLUMNS = {"chunks", "hit3", "hit10", "mrr", "read"};
  private static final int DEPTH = 10;
  private static final double CERTAIN = .05;

  private final Command close;

  TrialCard(Trial trial) {
    close = Command.of(MESSAGES.text("trial.close"), trial::forget);
    setId("chunk-trial");
    getStyleClass().add("trial-card");
    trial.report().subscribe(this::show);
  }

  private void show(@Nullable SegmentationReport report) {
    getChildren().clear();
    setVisible(report != null);
    setManaged(report != null);
    if (report == null) {
      return;
    }
    Label verdict = new Label(verdict(report));
    verdict.getStyleClass().add("field-name");
    verdict.setWrapText(true);
    HBox.setHgrow(verdict, Priority.ALWAYS);
    verdict.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(verdict, Buttons.icon(Icon.CLOSE, close));
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, table(report));
  }

  private static String verdict(SegmentationReport report) {
    Optional<SegmentationReport.Comparison> found =
        report.comparison().stream().filter(each -> each.metric().equals("mrr@10")).findFirst();
    if (found.isEmpty()) {
      return "";
    }
    SegmentationReport.Comparison mrr = found.get();
    boolean certain =
        mrr.pValue() < CERTAIN && (mrr.interval().low() > 0 || mrr.interval().high() < 0);
    String key = !certain ? "same" : mrr.difference() > 0 ? "better" : "worse";
    return MESSAGES.text(
        "trial." + key,
        Figures.difference(mrr.difference()),
        Figures.difference(mrr.interval().low()),
        Figures.difference(mrr.interval().high()),
        mrr.wins(),
        mrr.losses(),
        mrr.ties());
  }

  private static GridPane table(SegmentationReport report) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("trial-table");
    ColumnConstraints first = new ColumnConstraints();
    first.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(first);
    for (int i = 0; i < COLUMNS.length; i++) {
      put(grid, i + 1, 0, MESSAGES.text("trial." + COLUMNS[i]), "muted");
    }
    int row = 1;
    String part = "";
    for (SegmentationReport.Score score : report.scores()) {
      if (score.k() != DEPTH) {
        continue;
      }
      String title =
          MESSAGES.text("trial." + score.system() + "." + score.split(), score.queries());
      if (!title.equals(part)) {
        part = title;
        // Over all columns: beside the figures it would make the window wider than it is.
        GridPane.setColumnSpan(put(grid, 0, row++, title, "muted"), GridPane.REMAINING);
      }
      fill(grid, row++, report, score);
    }
    return grid;
  }

  private static void fill(
      GridPane grid, int row, SegmentationReport report, SegmentationReport.Score score) {
    String name = score.segmentation();
    put(
        grid,
        0,
        row,
        name.equals(Evaluation.NOW) ? MESSAGES.text("trial.now") : MESSAGES.text("trial.set"),
        "name");
    int chunks =
        report.segmentations().stream()
            .filter(each -> each.name().equals(name))
            .mapToInt(SegmentationReport.Facts::chunks)
            .sum();
    put(grid, 1, row, Figures.whole().format(chunks), "figure");
    put(grid, 2, row, Figures.score().format(hitRate(report, score, 3)), "figure");
    put(grid, 3, row, Figures.score().format(score.hitRate()), "figure");
    put(grid, 4, row, Figures.score().format(score.mrr()), "figure");
    put(grid, 5, row, Figures.whole().format(Math.round(score.tokensRead())), "figure");
  }

  private static double hitRate(
      SegmentationReport report, SegmentationReport.Score like, int depth) {
    return report.scores().stream()
        .filter(each -> each.segmentation().equals(like.segmentation()))
        .filter(each -> each.system().equals(like.system()) && each.split().equals(like.split()))
        .filter(each -> each.k() == depth)
        .mapToDouble(SegmentationReport.Score::hitRate)
        .sum();
  }

  private static Label put(GridPane grid, int column, int row, String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHalignment(label, column == 0 ? HPos.LEFT : HPos.RIGHT);
    grid.add(label, column, row);
    return label;
  }
}
