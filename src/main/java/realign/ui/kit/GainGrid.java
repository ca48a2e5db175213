package realign.ui.kit;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import realign.experiment.Report;
import realign.job.Messages;

/**
 * A report’s scores without and with the adapter, part by part, and what the difference is worth.
 */
public final class GainGrid extends GridPane {
  private static final Messages MESSAGES = Messages.of(GainGrid.class);
  private static final List<String> PARTS = List.of("known", "new", "later", "all");
  private static final int DEPTH = 10;

  private final boolean narrow;
  private final NumberFormat score = Figures.score();

  /** All columns. */
  public GainGrid(Report report) {
    this(report, false);
  }

  /**
   * All columns, or few.
   *
   * @param narrow only the differences
   */
  public GainGrid(Report report, boolean narrow) {
    this.narrow = narrow;
    getStyleClass().add("figures");
    head();
    int row = 1;
    for (String part : PARTS) {
      Optional<Report.Score> before = score(report, "baseline", part);
      Optional<Report.Score> after = score(report, "adapted", part);
      if (before.isPresent() && after.isPresent()) {
        part(row++, report, before.get(), after.get());
      }
    }
  }

  private static Optional<Report.Score> score(Report report, String system, String part) {
    return report.scores().stream()
        .filter(one -> one.system().equals(system) && one.split().equals(part))
        .filter(one -> one.k() == DEPTH)
        .findFirst();
  }

  private void head() {
    List<String> titles =
        narrow ? List.of("mrr", "hit") : List.of("questions", "mrr", "gain", "hit", "gain");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    getColumnConstraints().add(name);
    for (int i = 0; i < titles.size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHalignment(HPos.RIGHT);
      getColumnConstraints().add(column);
      Label title = Figures.label(MESSAGES.text("grid." + titles.get(i)), "title");
      Hint.on(title, MESSAGES.text("grid." + titles.get(i) + ".help"));
      add(title, i + 1, 0);
    }
  }

  private void part(int row, Report report, Report.Score before, Report.Score after) {
    String part = before.split();
    Label name =
        Figures.label(MESSAGES.text("part." + part), part.equals("all") ? "strong" : "part");
    Figures.ink(part).ifPresent(ink -> name.setGraphic(new Swatch(ink, Curve.Look.SOLID)));
    Hint.on(name, MESSAGES.text("part." + part + ".help"));
    if (narrow) {
      addRow(row, name, gain(report, part, "mrr@10"), gain(report, part, "hit@10"));
      return;
    }
    addRow(
        row,
        name,
        Figures.label(Figures.whole().format(before.queries()), "muted"),
        change(before.mrr(), after.mrr()),
        gain(report, part, "mrr@10"),
        change(before.hitRate(), after.hitRate()),
        gain(report, part, "hit@10"));
  }

  private Node change(double before, double after) {
    return Figures.label(
        MESSAGES.text("grid.change", score.format(before), score.format(after)), "figure");
  }

  private static Optional<Report.Comparison> comparison(Report report, String part, String metric) {
    return report.comparison().stream()
        .filter(one -> one.split().equals(part) && one.metric().equals(metric))
        .findFirst();
  }

  private static Node gain(Report report, String part, String metric) {
    return comparison(report, part, metric)
        .map(Figures::gain)
        .<Node>map(box -> box)
        .orElseGet(Label::new);
  }
}
