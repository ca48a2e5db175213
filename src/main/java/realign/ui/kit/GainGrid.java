package realign.ui.kit;

import java.text.NumberFormat;
import java.util.ArrayList;
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

/** Scores of one way to search and another, part by part, and what the difference is worth. */
public final class GainGrid extends GridPane {
  private static final Messages MESSAGES = Messages.of(GainGrid.class);
  private static final List<String> PARTS = List.of("known", "new", "later", "all");
  private static final int DEPTH = 10;

  private final List<Report.Comparison> comparison;
  private final List<Line> lines = new ArrayList<>();
  private final NumberFormat score = Figures.score();

  private record Line(Node name, Node mrr, Node hit) {}

  /** Of a report, without and with its adapter: all columns. */
  public GainGrid(Report report) {
    this(report, false);
  }

  /**
   * Of a report: all columns, or few.
   *
   * @param narrow only the differences
   */
  public GainGrid(Report report, boolean narrow) {
    this(report.comparison(), narrow);
    int row = 1;
    for (String part : narrow ? List.<String>of() : PARTS) {
      Optional<Report.Score> before = score(report, "baseline", part);
      Optional<Report.Score> after = score(report, "adapted", part);
      if (before.isPresent() && after.isPresent()) {
        part(row++, before.get(), after.get());
      }
    }
  }

  /** Only the differences, of any two. */
  public GainGrid(List<Report.Comparison> comparison) {
    this(comparison, true);
  }

  private GainGrid(List<Report.Comparison> comparison, boolean narrow) {
    this.comparison = List.copyOf(comparison);
    getStyleClass().add("figures");
    head(narrow);
    for (String part : narrow ? PARTS : List.<String>of()) {
      if (comparison.stream().anyMatch(one -> one.split().equals(part))) {
        lines.add(new Line(name(part), gain(part, "mrr@10"), gain(part, "hit@10")));
      }
    }
    stack(false);
  }

  /** Puts each name above its differences, where there is very little room; for those alone. */
  public void stack(boolean stacked) {
    int row = 1;
    for (Line line : lines) {
      getChildren().removeAll(line.name, line.mrr, line.hit);
      add(line.name, 0, row, stacked ? REMAINING : 1, 1);
      row += stacked ? 1 : 0;
      add(line.mrr, 1, row);
      add(line.hit, 2, row++);
    }
  }

  private static Optional<Report.Score> score(Report report, String system, String part) {
    return report.scores().stream()
        .filter(one -> one.system().equals(system) && one.split().equals(part))
        .filter(one -> one.k() == DEPTH)
        .findFirst();
  }

  private void head(boolean narrow) {
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

  private static Label name(String part) {
    Label name =
        Figures.label(MESSAGES.text("part." + part), part.equals("all") ? "strong" : "part");
    Figures.ink(part).ifPresent(ink -> name.setGraphic(new Swatch(ink, Curve.Look.SOLID)));
    Hint.on(name, MESSAGES.text("part." + part + ".help"));
    return name;
  }

  private void part(int row, Report.Score before, Report.Score after) {
    String part = before.split();
    addRow(
        row,
        name(part),
        Figures.label(Figures.whole().format(before.queries()), "muted"),
        change(before.mrr(), after.mrr()),
        gain(part, "mrr@10"),
        change(before.hitRate(), after.hitRate()),
        gain(part, "hit@10"));
  }

  private Node change(double before, double after) {
    return Figures.label(
        MESSAGES.text("grid.change", score.format(before), score.format(after)), "figure");
  }

  private Node gain(String part, String metric) {
    return comparison.stream()
        .filter(one -> one.split().equals(part) && one.metric().equals(metric))
        .findFirst()
        .map(Figures::gain)
        .<Node>map(box -> box)
        .orElseGet(Label::new);
  }
}
