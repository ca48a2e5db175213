package realign.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** One choice among few, all in sight. */
public final class Segments<T> extends HBox {
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final ObjectProperty<T> choice;

  public Segments(List<T> values, Function<T, String> name, ObjectProperty<T> choice) {
    this.choice = choice;
    getStyleClass().add("segments");
    for (T value : values) {
      ToggleButton button = new ToggleButton(name.apply(value));
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(event -> choose(value));
      buttons.put(value, button);
      getChildren().add(button);
    }
    round(values);
    choice.subscribe(now -> buttons.forEach((value, b) -> b.setSelected(value.equals(now))));
  }

  private void choose(T value) {
    choice.set(value);
    buttons.forEach((each, button) -> button.setSelected(each.equals(value)));
  }

  private void round(List<T> values) {
    for (int i = 0; i < values.size(); i++) {
      String pill =
          i == 0
              ? Styles.LEFT_PILL
              : i == values.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
      button(values.get(i)).getStyleClass().add(pill);
    }
  }

  private ToggleButton button(T value) {
    return buttons.getOrDefault(value, new ToggleButton());
  }

  /** The words on a choice, which may change. */
  public StringProperty words(T value) {
    return button(value).textProperty();
  }
}
