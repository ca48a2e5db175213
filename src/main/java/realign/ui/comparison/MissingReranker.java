package realign.ui.comparison;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.project.Reranking;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Notice;

/** Says that the cross-encoder isn’t where it was, and lets it be forgotten. */
final class MissingReranker extends VBox {
  private static final Messages MESSAGES = Messages.of(MissingReranker.class);

  private final ComparisonModel model;

  MissingReranker(ComparisonModel model) {
    this.model = model;
    getStyleClass().add("waiting-marks");
    model.reranker().missing().subscribe(gone -> show());
    model.reranker().kept().subscribe(kept -> show());
  }

  private void show() {
    Reranking kept = model.reranker().kept().get();
    boolean gone = kept != null && model.reranker().missing().get();
    setVisible(gone);
    setManaged(gone);
    getChildren().clear();
    if (kept != null && gone) {
      Button forget =
          Buttons.quiet(Command.of(MESSAGES.text("rerank.forget"), model::forgetReranker));
      getChildren()
          .setAll(
              new Notice(
                  Notice.Tone.WARNING,
                  MESSAGES.text("rerank.missing", kept.folder()),
                  MESSAGES.text("rerank.missing.advice"),
                  forget));
    }
  }
}
