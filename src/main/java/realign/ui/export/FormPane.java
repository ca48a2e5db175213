package realign.ui.export;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Mishap;
import realign.ui.kit.Notice;

/** One form: who reads it, the button that writes it, and then how to use what was written. */
final class FormPane extends ScrollPane {
  private static final Messages MESSAGES = Messages.of(FormPane.class);

  private final ExportModel model;
  private final VBox result = new VBox();
  private final Label title = new Label();
  private final Label readers = new Label();

  FormPane(ExportModel model, Command write) {
    this.model = model;
    setFitToWidth(true);
    title.getStyleClass().add("form-title");
    readers.getStyleClass().add("muted");
    readers.setWrapText(true);
    readers.setMinHeight(USE_PREF_SIZE);
    result.getStyleClass().add("result");
    Button start = Buttons.primary(Icon.SAVE, write);
    start.setId("write-form");
    VBox pane =
        new VBox(title, readers, new FolderLine(model.folder(), write), new HBox(start), result);
    pane.getStyleClass().add("form-pane");
    setContent(pane);
    model
        .form()
        .subscribe(
            form -> {
              title.setText(form.title());
              readers.setText(form.readers());
            });
    model.written().subscribe(now -> show());
    model.mishap().subscribe(now -> show());
  }

  private void show() {
    Written written = model.written().get();
    Mishap mishap = model.mishap().get();
    result.getChildren().clear();
    if (mishap != null) {
      result.getChildren().add(Notice.of(mishap));
    } else {
      show(written);
    }
  }

  private void show(@Nullable Written written) {
    if (written == null) {
      return;
    }
    result
        .getChildren()
        .add(
            new Notice(
                Notice.Tone.SUCCESS,
                MESSAGES.text("written", written.target().toString()),
                written.check()));
    written
        .remarks()
        .forEach(remark -> result.getChildren().add(new Notice(Notice.Tone.INFO, remark, "")));
    written.snippets().forEach(snippet -> result.getChildren().add(new SnippetBox(snippet)));
  }
}
