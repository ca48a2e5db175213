package realign.ui.training;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.ui.kit.Curve.Look;
import realign.ui.kit.CurveChart;
import realign.ui.kit.Figures;
import realign.ui.kit.Hint;
import realign.ui.kit.Ink;
import realign.ui.kit.Presence;
import realign.ui.kit.Swatch;

/** The course of a run: its scores and its loss, epoch by epoch. */
final class CoursePane extends VBox {
  private static final Messages MESSAGES = Messages.of(CoursePane.class);
  private static final double SCORES = 220;
  private static final double LOSS = 96;

  private final CurveChart mrr = chart("chart.mrr", Figures.score(), SCORES);
  private final CurveChart hitRate = chart("chart.hit", Figures.score(), SCORES);
  private final CurveChart loss = chart("chart.loss", Figures.upTo(3), LOSS);
  private final HBox scores = new HBox(titled("chart.mrr", mrr), titled("chart.hit", hitRate));
  private final Label others = entry("legend.others", new Swatch(Ink.LOSS, Look.FAINT));
  private final Label chosen = entry("legend.chosen", Swatch.upright());
  private final FlowPane parts = legend();

  CoursePane() {
    getStyleClass().add("course");
    scores.getStyleClass().add("charts");
    getChildren().addAll(parts, scores, titled("chart.loss", loss));
  }

  void show(LiveRun run) {
    double mark = Curves.mark(run);
    mrr.show(Curves.mrr(run), mark);
    hitRate.show(Curves.hitRate(run), mark);
    loss.show(Curves.loss(run), mark);
    Presence.see(parts, run.tested());
    Presence.see(scores, run.tested());
    Presence.see(others, run.candidates().size() > 1);
    Presence.see(chosen, !Double.isNaN(mark));
    chosen.setText(MESSAGES.text(run.chosen() == null ? "legend.ahead" : "legend.chosen"));
  }

  private static CurveChart chart(String key, NumberFormat format, double height) {
    CurveChart chart =
        new CurveChart(MESSAGES.text(key), epoch -> MESSAGES.text("chart.epoch", epoch), format);
    chart.setId(key.replace('.', '-'));
    chart.setPrefHeight(height);
    chart.setMinHeight(Region.USE_PREF_SIZE);
    return chart;
  }

  private static Node titled(String key, CurveChart chart) {
    Label title = new Label(MESSAGES.text(key));
    title.getStyleClass().add("chart-title");
    Hint.whenCut(title);
    VBox box = new VBox(title, chart);
    box.getStyleClass().add("titled");
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setPrefWidth(200);
    return box;
  }

  private FlowPane legend() {
    FlowPane legend = new FlowPane();
    legend.getStyleClass().add("legend");
    for (Ink ink : List.of(Ink.KNOWN, Ink.NEW, Ink.LATER)) {
      String part = ink.name().toLowerCase(Locale.ROOT);
      legend.getChildren().add(entry("part." + part, new Swatch(ink, Look.SOLID)));
    }
    legend
        .getChildren()
        .addAll(entry("legend.baseline", new Swatch(Ink.BASELINE, Look.DASHED)), others, chosen);
    return legend;
  }

  private static Label entry(String key, Node sign) {
    Label label = new Label(MESSAGES.text(key), sign);
    label.setId(key.replace('.', '-'));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
