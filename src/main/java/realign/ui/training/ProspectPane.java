package realign.ui.training;

import java.text.NumberFormat;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.experiment.Headroom;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Figures;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.Job;
import realign.ui.kit.Lead;

/** What there is to gain. */
final class ProspectPane extends VBox {
  private static final Messages MESSAGES = Messages.of(ProspectPane.class);

  private final TrainingModel model;

  ProspectPane(TrainingModel model) {
    this.model = model;
    getStyleClass().add("prospect");
    model.prospect().prospect().subscribe(found -> show());
    model.prospect().job().subscribe(job -> show());
    model.readiness().subscribe(readiness -> show());
    model.waiting().subscribe(waiting -> show());
  }

  private void show() {
    Label title = new Label(MESSAGES.text("prospect"));
    title.getStyleClass().add("group-title");
    getChildren().setAll(title);
    Job job = model.prospect().job().get();
    Prospect found = model.prospect().prospect().get();
    if (found != null) {
      show(found);
    } else if (job != null) {
      getChildren().addAll(text("prospect.looking", "help"), bar(job));
    } else if (!model.readiness().get().ready()) {
      getChildren().add(text("prospect.questions", "help"));
    } else {
      getChildren()
          .addAll(
              text("prospect.unknown", "help"),
              Buttons.secondary(
                  Icon.SEARCH, Command.of(MESSAGES.text("prospect.look"), model::look)));
    }
    show(model.waiting().get());
  }

  /** Wrong marks that nothing can be learnt from yet, and the way to them. */
  private void show(Waiting waiting) {
    if (waiting.questions().isEmpty()) {
      return;
    }
    String first = waiting.questions().get(0);
    Button lead =
        Buttons.quiet(
            Command.of(MESSAGES.text("waiting.lead"), () -> fireEvent(new Lead("compare", first))));
    lead.setId("waiting-marks-lead");
    getChildren()
        .addAll(
            warning(MESSAGES.text("waiting", waiting.marks(), waiting.questions().size())), lead);
  }

  private static ProgressBar bar(Job job) {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(job.fraction());
    return bar;
  }

  private void show(Prospect found) {
    Headroom headroom = found.headroom();
    HBox figures =
        new HBox(
            figure(Figures.score().format(headroom.mrr()), "prospect.mrr"),
            figure(percent(headroom.hitRate()), "prospect.hit"),
            figure(percent(headroom.firstShare()), "prospect.first"));
    figures.getStyleClass().add("figures-row");
    getChildren().addAll(figures, said(found.expectation(), "expectation"));
    getChildren()
        .add(
            said(
                MESSAGES.text(
                    "prospect.coverage",
                    headroom.chunksWithQuestions(),
                    headroom.chunks(),
                    headroom.questionsPerChunk()),
                "help"));
    getChildren()
        .add(
            said(
                MESSAGES.text(
                    "prospect.split",
                    found.train(),
                    found.validation(),
                    found.known() + found.fresh() + found.later(),
                    found.unused()),
                "help"));
    found.remarks().forEach(remark -> getChildren().add(warning(remark)));
  }

  private static Node warning(String remark) {
    Label label = said(remark, "remark");
    label.setGraphic(Icon.WARNING.node("sign-attention"));
    return label;
  }

  private static Node figure(String value, String key) {
    Label number = new Label(value);
    number.getStyleClass().add("number");
    Label name = new Label(MESSAGES.text(key));
    name.getStyleClass().add("help");
    VBox box = new VBox(number, name);
    Hint.on(box, MESSAGES.text(key + ".help"));
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private static String percent(double share) {
    return NumberFormat.getPercentInstance().format(share);
  }

  private static Label text(String key, String style) {
    return said(MESSAGES.text(key), style);
  }

  private static Label said(@Nullable String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
