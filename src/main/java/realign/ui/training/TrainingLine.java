package realign.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.ui.kit.Job;

/** What the training does at the moment, and how far it is. */
final class TrainingLine extends VBox {
  private final Job job;

  TrainingLine(Job job) {
    this.job = job;
    getStyleClass().add("training-line");
    Label what = new Label();
    what.getStyleClass().add("sentence");
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    what.textProperty().bind(job.what());
    what.managedProperty().bind(what.textProperty().isNotEmpty());
    bar.progressProperty().bind(job.fraction());
    HBox line = new HBox(what, bar);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    Label hint = new Label(Messages.of(TrainingLine.class).text("training.hint"));
    hint.getStyleClass().add("help");
    getChildren().addAll(line, hint);
  }

  Job job() {
    return job;
  }
}
