package realign.ui.training;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One of several choices, with a line on what it means. A click anywhere on it chooses it. */
final class ChoiceRow extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final RadioButton button = new RadioButton();

  ChoiceRow(ToggleGroup group, String name, String meaning, Runnable chosen) {
    getStyleClass().add("choice");
    button.setToggleGroup(group);
    button.setAccessibleText(name);
    button.setAccessibleHelp(meaning);
    button.setOnAction(event -> chosen.run());
    Label title = new Label(name);
    title.getStyleClass().add("name");
    Label help = new Label(meaning);
    help.getStyleClass().add("help");
    help.setWrapText(true);
    VBox words = new VBox(title, help);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(button, words);
    setOnMouseClicked(event -> button.fire());
    button.selectedProperty().subscribe(on -> pseudoClassStateChanged(SELECTED, on));
  }

  /** Whether it can be chosen at present. */
  void offer(boolean offered) {
    setVisible(offered);
    setManaged(offered);
  }

  void select(boolean selected) {
    button.setSelected(selected);
  }
}
