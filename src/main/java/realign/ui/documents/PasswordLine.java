package realign.ui.documents;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import realign.job.Messages;

/** A password that is asked for, handed on once, and not kept here. */
final class PasswordLine extends HBox {
  private static final Messages MESSAGES = Messages.of(PasswordLine.class);

  private final PasswordField field = new PasswordField();
  private final Consumer<String> given;

  PasswordLine(String id, Consumer<String> given) {
    this.given = given;
    field.setId(id);
    field.setPromptText(MESSAGES.text("locked.password"));
    field.setAccessibleText(MESSAGES.text("locked.password"));
    field.setOnAction(event -> give());
    Button open = new Button(MESSAGES.text("locked.open"));
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(event -> give());
    open.disableProperty().bind(field.textProperty().isEmpty());
    HBox.setHgrow(field, Priority.ALWAYS);
    getStyleClass().addAll("line", "password-line");
    getChildren().addAll(field, open);
  }

  private void give() {
    String password = field.getText();
    if (!password.isEmpty()) {
      field.clear();
      given.accept(password);
    }
  }
}
