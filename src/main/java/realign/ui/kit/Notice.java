package realign.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import realign.job.Messages;

/** A message inside the page: what happened, what it means, what to do. */
public final class Notice extends HBox {
  private static final Messages MESSAGES = Messages.of(Notice.class);

  /** How much it matters. */
  public enum Tone {
    INFO(Icon.INFO),
    SUCCESS(Icon.DONE),
    WARNING(Icon.WARNING),
    DANGER(Icon.FAILED);

    private final Icon icon;

    Tone(Icon icon) {
      this.icon = icon;
    }
  }

  public Notice(Tone tone, String sentence, String advice, Node... actions) {
    getStyleClass().addAll("notice", tone.name().toLowerCase(Locale.ROOT));
    setAlignment(Pos.TOP_LEFT);
    VBox words = new VBox(line(sentence, "sentence"));
    words.getStyleClass().add("words");
    if (!advice.isEmpty()) {
      words.getChildren().add(line(advice, "advice"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(tone.icon.node(), words);
    getChildren().addAll(actions);
  }

  /** What went wrong, with its details to copy. */
  public static Notice of(Mishap mishap) {
    return new Notice(Tone.DANGER, mishap.sentence(), mishap.advice(), copyButton(mishap));
  }

  /** For what was read and may go. */
  public static Button dismissal(Runnable dismiss) {
    return Buttons.icon(Icon.CLOSE, Command.of(MESSAGES.text("notice.dismiss"), dismiss));
  }

  static Button copyButton(Mishap mishap) {
    Button copy = new Button(MESSAGES.text("details.copy"), Icon.COPY.node());
    copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(mishap.sentence() + "\n\n" + mishap.details());
          Clipboard.getSystemClipboard().setContent(content);
          copy.setText(MESSAGES.text("details.copied"));
        });
    return copy;
  }

  private static Label line(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
