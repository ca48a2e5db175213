package realign.ui.questions;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Icon;
import realign.ui.kit.Presence;
import realign.ui.kit.Segments;

/** Who writes: the offline writer, or a model on a server. */
final class ScribeFields extends VBox {
  private static final Messages MESSAGES = Messages.of(ScribeFields.class);

  private final GenerateModel model;
  private final TextField address = new TextField();
  private final PasswordField key = new PasswordField();
  private final ComboBox<String> models = new ComboBox<>();
  private final Label listed = Drawer.help("");

  ScribeFields(GenerateModel model) {
    this.model = model;
    getStyleClass().add("fields");
    Label help = Drawer.help("");
    Node server = Drawer.field(MESSAGES.text("address"), address(), "");
    Node secret = Drawer.field(MESSAGES.text("key"), key(), MESSAGES.text("key.help"));
    VBox model1 = Drawer.field(MESSAGES.text("model"), models(), "");
    model1.getChildren().add(listed);
    getChildren().addAll(scribes(), help, server, secret, model1);
    model
        .assignment()
        .subscribe(
            now -> {
              help.setText(now.scribe().help());
              Presence.see(server, now.scribe().chats());
              Presence.see(model1, now.scribe().chats());
              Presence.see(secret, now.scribe() == Scribe.OPENAI);
              show(now);
            });
    model.models().names().subscribe(this::list);
    model.models().asking().subscribe(busy -> say());
  }

  private Segments<Scribe> scribes() {
    ObjectProperty<Scribe> choice = new SimpleObjectProperty<>(model.assignment().get().scribe());
    choice.addListener(
        (property, before, now) -> {
          if (now != model.assignment().get().scribe()) {
            model.assign(model.assignment().get().by(now));
          }
        });
    model.assignment().subscribe(now -> choice.set(now.scribe()));
    Segments<Scribe> segments = new Segments<>(List.of(Scribe.values()), Scribe::words, choice);
    segments.setId("scribes");
    return segments;
  }

  private TextField address() {
    address.setId("server-address");
    address.setAccessibleText(MESSAGES.text("address"));
    address
        .textProperty()
        .addListener((property, before, now) -> model.assign(model.assignment().get().at(now)));
    return address;
  }

  private PasswordField key() {
    key.setId("server-key");
    key.setAccessibleText(MESSAGES.text("key"));
    model
        .keyKnown()
        .subscribe(known -> key.setPromptText(MESSAGES.text(known ? "key.known" : "key.none")));
    key.textProperty().bindBidirectional(model.key());
    key.setOnAction(event -> model.listModels());
    key.focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused && !key.getText().isEmpty()) {
                model.listModels();
              }
            });
    return key;
  }

  private HBox models() {
    models.setId("server-model");
    models.setEditable(true);
    models.setAccessibleText(MESSAGES.text("model"));
    models.getEditor().setAccessibleText(MESSAGES.text("model"));
    models.setPromptText(MESSAGES.text("model.prompt"));
    models.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(models, Priority.ALWAYS);
    models
        .getEditor()
        .textProperty()
        .addListener(
            (property, before, now) ->
                model.assign(model.assignment().get().with(now == null ? "" : now)));
    Command list = Command.of(MESSAGES.text("model.list"), model::listModels);
    HBox line = new HBox(models, Buttons.icon(Icon.REFRESH, list));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    return line;
  }

  private void show(Assignment now) {
    if (!address.isFocused() && !address.getText().equals(now.address())) {
      address.setText(now.address());
    }
    if (!models.getEditor().isFocused() && !now.model().equals(models.getEditor().getText())) {
      models.setValue(now.model());
      models.getEditor().setText(now.model());
    }
  }

  private void list(List<String> found) {
    String chosen = model.assignment().get().model();
    models.getItems().setAll(found);
    models.setValue(chosen);
    models.getEditor().setText(chosen);
    say();
  }

  private void say() {
    int count = model.models().names().get().size();
    listed.setText(
        model.models().asking().get()
            ? MESSAGES.text("models.asking")
            : count == 0 ? MESSAGES.text("models.none") : MESSAGES.text("models.found", count));
  }
}
