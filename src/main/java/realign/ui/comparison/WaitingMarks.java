package realign.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.question.Question;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Notice;

/** Says what the wrong marks of the query still want before training can use them. */
final class WaitingMarks extends VBox {
  private static final Messages MESSAGES = Messages.of(WaitingMarks.class);

  private final ComparisonModel model;

  WaitingMarks(ComparisonModel model) {
    this.model = model;
    getStyleClass().add("waiting-marks");
    setId("waiting-marks");
    model.search().answer().subscribe(answer -> show());
    model.waiting().subscribe(waiting -> show());
  }

  private void show() {
    Answer answer = model.search().answer().get();
    Question question = answer.question();
    setVisible(answer.waits());
    setManaged(answer.waits());
    getChildren().clear();
    if (question == null || !answer.waits()) {
      return;
    }
    boolean answered = !question.evidence().isEmpty();
    List<Button> actions = new ArrayList<>();
    if (answered) {
      actions.add(Buttons.quiet(Command.of(MESSAGES.text("waiting.accept"), model::accept)));
    }
    List<Question> others = model.waiting().get();
    if (!others.isEmpty()) {
      Button next =
          Buttons.quiet(
              Command.of(
                  MESSAGES.text("waiting.next", others.size()),
                  () -> model.load(others.get(0).text())));
      next.setId("next-waiting");
      actions.add(next);
    }
    getChildren()
        .setAll(
            new Notice(
                Notice.Tone.WARNING,
                MESSAGES.text(answered ? "waiting.unreviewed" : "waiting.right", answer.wrong()),
                MESSAGES.text(answered ? "waiting.unreviewed.advice" : "waiting.right.advice"),
                actions.toArray(Button[]::new)));
  }
}
