package realign.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.Presence;
import realign.ui.kit.TabCycle;

/** All settings: each says what it does, and goes back to what it was. */
final class SettingsDrawer extends BorderPane {
  private static final Messages MESSAGES = Messages.of(SettingsDrawer.class);

  private static final int CHOICE = 216;

  private final TrainingModel model;

  SettingsDrawer(TrainingModel model) {
    this.model = model;
    getStyleClass().add("drawer");
    setMaxWidth(464);
    setTop(head());
    VBox fields = new VBox();
    fields.getStyleClass().add("fields");
    fields.getChildren().add(section("settings.experiment"));
    Knobs.EXPERIMENT.forEach(knob -> fields.getChildren().add(field(knob)));
    Node recipe = section("settings.recipe");
    fields.getChildren().add(recipe);
    List<Node> own = new ArrayList<>(List.of(recipe));
    for (Knob knob : RecipeKnobs.ALL) {
      Node field = field(knob);
      fields.getChildren().add(field);
    }
    model.plan().subscribe(plan -> own.forEach(node -> Presence.see(node, plan.follows())));
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    setCenter(scroll);
    TabCycle.within(this);
    disableProperty().bind(model.job().isNotNull());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
          }
        });
    close();
  }

  void open() {
    setVisible(true);
    requestFocus();
  }

  private void close() {
    setVisible(false);
  }

  private HBox head() {
    Label title = new Label(MESSAGES.text("settings"));
    title.getStyleClass().add("drawer-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Command reset =
        Command.of(
            MESSAGES.text("settings.reset"),
            () -> model.choose(PlanText.standardOf(model.plan().get())));
    HBox head =
        new HBox(
            title,
            Buttons.quiet(reset),
            Buttons.icon(Icon.CLOSE, Command.of(MESSAGES.text("settings.close"), this::close)));
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static Label section(String key) {
    Label label = new Label(MESSAGES.text(key));
    label.getStyleClass().add("group-title");
    return label;
  }

  private Node field(Knob knob) {
    Label name = new Label(MESSAGES.text("knob." + knob.key()));
    name.getStyleClass().add("name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button reset =
        Buttons.icon(
            Icon.UNDO,
            Command.of(
                MESSAGES.text("settings.resetOne"),
                () -> model.choose(knob.reset(model.plan().get()))));
    Node input = knob.choices().isEmpty() ? new KnobField(model, knob) : chooser(knob);
    HBox line = new HBox(name, reset, input);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    Label help = new Label(MESSAGES.text("knob." + knob.key() + ".help"));
    help.getStyleClass().add("help");
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    VBox field = new VBox(line, help);
    field.getStyleClass().add("field");
    model
        .plan()
        .subscribe(
            plan -> {
              Presence.see(field, knob.appliesTo(plan));
              reset.setVisible(knob.appliesTo(plan) && knob.changedIn(plan));
            });
    return field;
  }

  private ComboBox<String> chooser(Knob knob) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(knob.choices());
    box.setConverter(new ChoiceWords(knob));
    Hint.whenCut(box);
    box.setPrefWidth(CHOICE);
    box.setId("knob-" + knob.key());
    box.setAccessibleText(MESSAGES.text("knob." + knob.key()));
    model.plan().subscribe(plan -> box.setValue(knob.in(plan)));
    box.setOnAction(
        event -> {
          String wanted = box.getValue();
          if (wanted != null && !wanted.equals(knob.in(model.plan().get()))) {
            model.set(knob, wanted);
          }
        });
    return box;
  }

  private static final class ChoiceWords extends StringConverter<String> {
    private final Knob knob;

    ChoiceWords(Knob knob) {
      this.knob = knob;
    }

    @Override
    public String toString(@Nullable String choice) {
      return choice == null ? "" : knob.words(choice);
    }

    /** Choices are chosen, never typed. */
    @Override
    public String fromString(String words) {
      return words;
    }
  }
}
