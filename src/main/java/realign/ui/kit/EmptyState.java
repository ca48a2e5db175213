package realign.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a place shows while it holds nothing: what it is for, and the next step. */
public final class EmptyState extends VBox {
  public EmptyState(Icon icon, String title, String purpose, Node... actions) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    StackPane badge = new StackPane(icon.node());
    badge.getStyleClass().add("badge");
    Label heading = new Label(title);
    heading.getStyleClass().add("heading");
    Label text = new Label(purpose);
    text.getStyleClass().add("purpose");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(badge, heading, text);
    if (actions.length > 0) {
      HBox row = new HBox(actions);
      row.getStyleClass().add("actions");
      row.setAlignment(Pos.CENTER);
      getChildren().add(row);
    }
  }
}
