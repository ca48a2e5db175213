package realign.ui.training;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import realign.experiment.Report;
import realign.job.Messages;
import realign.ui.kit.Curve.Look;
import realign.ui.kit.Figures;
import realign.ui.kit.Hint;
import realign.ui.kit.Swatch;

/** Two runs’ scores beside each other, and what their difference is worth. */
final class PairGrid extends GridPane {
  private static final Messages MESSAGES = Messages.of(PairGrid.class);

  private final Pairing pairing;
  private final RunRow left;
  private final RunRow right;

  PairGrid(Pairing pairing) {
    this.pairing = pairing;
    this.left = pairing.left();
    this.right = pairing.right();
    getStyleClass().add("figures");
    getColumnConstraints().addAll(column(30), column(22), column(22), column(26));
    getColumnConstraints().get(0).setHalignment(HPos.LEFT);
    say(left.run().name(), "strong", 1, 0);
    say(right.run().name(), "strong", 2, 0);
    say(MESSAGES.text("pair.difference"), "title", 3, 0);
    int row = scores(1, "pair.mrr", "mrr@10", Report.Score::mrr);
    row = scores(row, "pair.hit", "hit@10", Report.Score::hitRate);
    facts(row);
  }

  private static ColumnConstraints column(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setHalignment(HPos.RIGHT);
    return column;
  }

  private int scores(int from, String title, String metric, ToDoubleFunction<Report.Score> value) {
    int row = from;
    Label heading = say(MESSAGES.text(title), "chart-title", 0, row++);
    heading.getStyleClass().add("section");
    for (String part : List.of("known", "new", "later", "all")) {
      double one = left.score("adapted", part).map(value::applyAsDouble).orElse(Double.NaN);
      double other = right.score("adapted", part).map(value::applyAsDouble).orElse(Double.NaN);
      if (!Double.isNaN(one) || !Double.isNaN(other)) {
        Label name = say(MESSAGES.text("part." + part), "part", 0, row);
        Figures.ink(part).ifPresent(ink -> name.setGraphic(new Swatch(ink, Look.SOLID)));
        say(number(one), "figure", 1, row);
        say(number(other), "figure", 2, row);
        int at = row++;
        pairing.on(part, metric).ifPresent(found -> add(Figures.gain(found), 3, at));
      }
    }
    return row;
  }

  private void facts(int from) {
    Label heading = say(MESSAGES.text("pair.facts"), "chart-title", 0, from);
    heading.getStyleClass().add("section");
    int row = from + 1;
    if (!left.questions().equals(right.questions())) {
      say(MESSAGES.text("runs.questions"), "part", 0, row);
      say(left.questions(), "figure", 1, row);
      say(right.questions(), "figure", 2, row++);
    }
    for (Knob knob : Knobs.ALL) {
      Plan one = RunMaker.planOf(left);
      Plan other = RunMaker.planOf(right);
      if (knob.appliesTo(one) || knob.appliesTo(other)) {
        String first = knob.appliesTo(one) ? knob.words(knob.in(one)) : "–";
        String second = knob.appliesTo(other) ? knob.words(knob.in(other)) : "–";
        if (!first.equals(second)) {
          say(MESSAGES.text("knob." + knob.key()), "part", 0, row);
          say(first, "figure", 1, row);
          say(second, "figure", 2, row++);
        }
      }
    }
    if (row == from + 1) {
      say(MESSAGES.text("pair.same"), "muted", 0, row);
    }
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Figures.score().format(value);
  }

  private Label say(String text, String style, int column, int row) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    Hint.whenCut(label);
    add(label, column, row);
    return label;
  }
}
