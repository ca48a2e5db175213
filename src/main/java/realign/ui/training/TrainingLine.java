package realign.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import realign.ui.kit.Job;

/** What the training does at the moment, and how far it is. */
final class TrainingLine extends HBox {
  TrainingLine(TrainingModel model) {
    getStyleClass().add("training-line");
    setAlignment(Pos.CENTER_LEFT);
    Label what = new Label();
    what.getStyleClass().add("sentence");
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Job job = model.job().get();
    if (job != null) {
      what.textProperty().bind(job.what());
      bar.progressProperty().bind(job.fraction());
    }
    getChildren().addAll(what, bar);
  }
}
