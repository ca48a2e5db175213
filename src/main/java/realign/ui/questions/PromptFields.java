package realign.ui.questions;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.question.chat.Prompt;

/** The rules that a model writes by, to be chosen and edited; each edit is a version. */
final class PromptFields extends VBox {
  private static final Messages MESSAGES = Messages.of(PromptFields.class);

  private final GenerateModel model;
  private final ComboBox<Prompt> versions = new ComboBox<>();
  private final TextArea rules = new TextArea();
  private final Label version = Drawer.help("");

  PromptFields(GenerateModel model) {
    this.model = model;
    getStyleClass().add("field");
    Label name = new Label(MESSAGES.text("prompt"));
    name.getStyleClass().add("field-name");
    versions.setId("prompt-version");
    versions.setAccessibleText(MESSAGES.text("prompt"));
    versions.setConverter(new VersionName());
    versions.setMaxWidth(Double.MAX_VALUE);
    versions.setOnAction(event -> choose());
    rules.setId("prompt-rules");
    rules.setAccessibleText(MESSAGES.text("prompt.rules"));
    rules.setWrapText(true);
    rules.setPrefRowCount(8);
    rules
        .textProperty()
        .addListener(
            (property, before, now) ->
                model.assign(model.assignment().get().with(Prompt.edited(now))));
    getChildren().addAll(name, versions, rules, version);
    model.prompts().subscribe(all -> versions.getItems().setAll(all));
    model.assignment().subscribe(now -> show(now.prompt()));
  }

  private void choose() {
    Prompt chosen = versions.getValue();
    if (chosen != null && !chosen.equals(model.assignment().get().prompt())) {
      rules.setText(chosen.rules());
    }
  }

  private void show(Prompt prompt) {
    version.setText(MESSAGES.text("prompt.version", prompt.version()));
    if (!rules.isFocused() && !rules.getText().strip().equals(prompt.rules())) {
      rules.setText(prompt.rules());
    }
    versions.setValue(prompt);
  }

  private static final class VersionName extends StringConverter<Prompt> {
    @Override
    public String toString(@Nullable Prompt prompt) {
      return prompt == null ? "" : MESSAGES.text("prompt.name", prompt.version());
    }

    @Override
    public @Nullable Prompt fromString(String name) {
      return null;
    }
  }
}
