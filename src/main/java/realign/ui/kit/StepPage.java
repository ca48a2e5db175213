package realign.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The frame of a step's screen: a title, a line on how it stands, actions, and the rest. */
public final class StepPage extends BorderPane {
  private final Label summary = new Label();
  private final VBox notices = new VBox();

  public StepPage(String title, Node... actions) {
    getStyleClass().add("step-page");
    Label heading = new Label(title);
    heading.getStyleClass().add("heading");
    summary.getStyleClass().add("summary");
    Hint.whenCut(summary);
    VBox words = new VBox(heading, summary);
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(actions);
    row.getStyleClass().add("actions");
    row.setAlignment(Pos.CENTER_RIGHT);
    row.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(words, row);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("head");
    notices.getStyleClass().add("notices");
    notices.managedProperty().bind(Bindings.isNotEmpty(notices.getChildren()));
    setTop(new VBox(head, notices));
  }

  /** The line under the title. */
  public Label summary() {
    return summary;
  }

  /** Shows messages between head and body, in place of those before. */
  public void say(Node... messages) {
    notices.getChildren().setAll(messages);
  }
}
