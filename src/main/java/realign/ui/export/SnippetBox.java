package realign.ui.export;

import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import realign.export.Snippet;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;

/** A few lines of code, with what they need and a button that copies them. */
final class SnippetBox extends VBox {
  private static final Messages MESSAGES = Messages.of(SnippetBox.class);

  SnippetBox(Snippet snippet) {
    Label language =
        new Label(
            snippet.needs().isEmpty()
                ? snippet.language()
                : MESSAGES.text("snippet", snippet.language(), snippet.needs()));
    language.getStyleClass().add("field-name");
    language.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(language, Priority.ALWAYS);
    Button copy = copyButton(snippet.text());
    HBox head = new HBox(language, copy);
    head.setAlignment(Pos.CENTER_LEFT);
    TextArea code = new TextArea(snippet.text().strip());
    code.setEditable(false);
    code.getStyleClass().add("code");
    code.setPrefRowCount((int) snippet.text().strip().lines().count() + 2);
    code.setAccessibleText(language.getText());
    getChildren().addAll(head, code);
    getStyleClass().add("field");
  }

  private static Button copyButton(String text) {
    Button button = Buttons.quiet(Command.of(MESSAGES.text("copy"), () -> copy(text)));
    button.addEventHandler(ActionEvent.ACTION, event -> button.setText(MESSAGES.text("copied")));
    return button;
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
