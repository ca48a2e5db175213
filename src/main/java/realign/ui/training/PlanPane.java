package realign.ui.training;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import realign.adapter.Recipe;
import realign.experiment.Sides;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Hint;
import realign.ui.kit.Later;
import realign.ui.kit.Turns;

/** What is chosen before a run: first what there is to gain, then for what and how to train. */
final class PlanPane extends VBox {
  private static final Messages MESSAGES = Messages.of(PlanPane.class);

  private final TrainingModel model;

  PlanPane(TrainingModel model, Command openSettings, Turns turns) {
    this.model = model;
    getStyleClass().add("plan");
    Button settings = Buttons.quiet(openSettings);
    settings.setId("all-settings");
    VBox chosen =
        new VBox(
            title("plan.purpose"),
            Later.made(turns, this::purposes),
            title("plan.side"),
            Later.made(turns, this::sides),
            few(),
            settings);
    chosen.getStyleClass().add("chosen");
    chosen.disableProperty().bind(model.job().isNotNull());
    getChildren().addAll(Later.made(turns, () -> new ProspectPane(model)), chosen);
  }

  private static Label title(String key) {
    Label label = new Label(MESSAGES.text(key));
    label.getStyleClass().add("group-title");
    return label;
  }

  private VBox purposes() {
    ToggleGroup group = new ToggleGroup();
    VBox box = new VBox();
    box.getStyleClass().add("choices");
    for (Purpose purpose : Purpose.values()) {
      ChoiceRow row =
          choice(group, "purpose." + purpose.key(), () -> model.choose(chosen(purpose)));
      row.setId("purpose-" + purpose.key());
      model.plan().subscribe(plan -> row.select(plan.purpose() == purpose));
      box.getChildren().add(row);
      if (purpose == Purpose.RECIPE) {
        box.getChildren().add(recipes());
      }
    }
    return box;
  }

  private Plan chosen(Purpose purpose) {
    Plan plan = model.plan().get();
    return purpose == Purpose.RECIPE && !plan.follows()
        ? plan.following(Recipe.named("triplet").orElse(Recipe.balanced()))
        : plan.with(purpose);
  }

  private static ChoiceRow choice(ToggleGroup group, String key, Runnable chosen) {
    return new ChoiceRow(group, MESSAGES.text(key), MESSAGES.text(key + ".help"), chosen);
  }

  private Node recipes() {
    ComboBox<Recipe> box = new ComboBox<>();
    box.getItems().setAll(Recipe.presets());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new RecipeNames());
    Hint.whenCut(box);
    box.setAccessibleText(MESSAGES.text("knob.recipe"));
    Label help = new Label();
    help.getStyleClass().add("help");
    help.setWrapText(true);
    VBox all = new VBox(box, help);
    all.getStyleClass().add("recipes");
    model
        .plan()
        .subscribe(
            plan -> {
              all.setVisible(plan.follows());
              all.setManaged(plan.follows());
              Recipe.named(plan.recipe().name()).ifPresent(box::setValue);
              help.setText(MESSAGES.text("recipe." + plan.recipe().name() + ".help"));
            });
    box.setOnAction(
        event -> {
          Recipe wanted = box.getValue();
          if (wanted != null && !wanted.name().equals(model.plan().get().recipe().name())) {
            model.choose(model.plan().get().following(wanted));
          }
        });
    return all;
  }

  private VBox sides() {
    ToggleGroup group = new ToggleGroup();
    VBox box = new VBox();
    box.getStyleClass().add("choices");
    for (Sides side : Sides.values()) {
      ChoiceRow row =
          choice(
              group, "side." + Knobs.text(side), () -> model.choose(model.plan().get().with(side)));
      model.plan().subscribe(plan -> row.select(plan.side() == side));
      if (side == Sides.EITHER) {
        model.plan().subscribe(plan -> row.offer(plan.searches()));
      }
      box.getChildren().add(row);
    }
    return box;
  }

  /** The two that one changes most often. */
  private Node few() {
    HBox row = new HBox();
    row.getStyleClass().add("few");
    for (Knob knob : List.of(Knobs.named("budget"), Knobs.named("seed"))) {
      Label name = new Label(MESSAGES.text("knob." + knob.key()));
      name.getStyleClass().add("help");
      TextField field = new KnobField(model, knob);
      Hint.on(field, MESSAGES.text("knob." + knob.key() + ".help"));
      field.setPrefColumnCount(4);
      VBox box = new VBox(name, field);
      box.setAlignment(Pos.TOP_LEFT);
      HBox.setHgrow(box, Priority.ALWAYS);
      row.getChildren().add(box);
    }
    return row;
  }

  private static final class RecipeNames extends StringConverter<Recipe> {
    @Override
    public String toString(@org.jspecify.annotations.Nullable Recipe recipe) {
      return recipe == null ? "" : MESSAGES.text("recipe." + recipe.name());
    }

    @Override
    public Recipe fromString(String name) {
      return Recipe.named(name).orElse(Recipe.balanced());
    }
  }
}
