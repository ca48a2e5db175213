package realign.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.ui.kit.Icon;
import realign.ui.kit.Step;
import realign.ui.kit.StepState;

/** The steps, one under the other, each with its state. */
final class Rail extends VBox {
  private static final Messages MESSAGES = Messages.of(Rail.class);

  Rail(List<Step> steps, ObservableValue<Step> current, Consumer<Step> choose) {
    getStyleClass().add("rail");
    for (Step step : steps) {
      getChildren().add(new Item(step, current, choose));
    }
  }

  /** Keeps the focus, where it is here, on the step in view. */
  void follow(Step step) {
    boolean held = getChildren().stream().anyMatch(Node::isFocused);
    if (held) {
      getChildren().stream()
          .filter(child -> child instanceof Item item && item.step == step)
          .forEach(Node::requestFocus);
    }
  }

  private static final class Item extends ToggleButton {
    private final Step step;
    private final Label note = new Label();
    private final Label count = new Label();
    private final StackPane sign = new StackPane();

    Item(Step step, ObservableValue<Step> current, Consumer<Step> choose) {
      this.step = step;
      setId("step-" + step.id());
      getStyleClass().setAll("rail-item");
      setGraphic(line());
      setMaxWidth(Double.MAX_VALUE);
      setOnAction(event -> choose.accept(step));
      current.subscribe(now -> setSelected(now == step));
      selectedProperty().subscribe(selected -> setSelected(current.getValue() == step));
      step.state().subscribe(this::show);
    }

    private HBox line() {
      Label name = new Label(step.sign().name());
      name.getStyleClass().add("name");
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      note.getStyleClass().add("note");
      count.getStyleClass().add("count");
      count.setMinWidth(Region.USE_PREF_SIZE);
      sign.getStyleClass().add("sign");
      HBox first = new HBox(name, count, sign);
      first.getStyleClass().add("first");
      first.setAlignment(Pos.CENTER_LEFT);
      VBox words = new VBox(first, note);
      words.setAlignment(Pos.CENTER_LEFT);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox line = new HBox(step.sign().icon().node("step-icon"), words);
      line.getStyleClass().add("line");
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }

    private void show(StepState state) {
      note.setText(state.note());
      note.setManaged(!state.note().isEmpty());
      note.setVisible(!state.note().isEmpty());
      count.setText(state.count());
      String kind = state.kind().name().toLowerCase(Locale.ROOT);
      getStyleClass().setAll("rail-item", kind);
      sign(state.kind());
      setAccessibleText(
          String.join(", ", step.sign().name(), MESSAGES.text("state." + kind), state.count()));
      setTooltip(state.note().isEmpty() ? null : new Tooltip(state.note()));
    }

    private void sign(StepState.Kind kind) {
      switch (kind) {
        case DONE -> sign.getChildren().setAll(Icon.CHECK.node("sign-done"));
        case ATTENTION -> sign.getChildren().setAll(Icon.WARNING.node("sign-attention"));
        case WORKING -> {
          Region dot = new Region();
          dot.getStyleClass().add("working-dot");
          sign.getChildren().setAll(dot);
        }
        case WAITING, EMPTY, READY -> sign.getChildren().clear();
      }
    }
  }
}
