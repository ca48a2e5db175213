package realign.ui.chunks;

import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A number that is slid roughly and typed exactly. */
final class Amount extends VBox {
  private static final int MOST_TYPED = 100_000;

  private final Slider slider = new Slider();

  Amount(String id, String name, IntegerProperty value, int least) {
    getStyleClass().add("field");
    Label label = new Label(name);
    label.getStyleClass().add("field-name");
    slider.setMin(least);
    slider.setId("chunk-" + id);
    slider.setAccessibleText(name);
    reach(Integer.MAX_VALUE);
    value.subscribe(now -> slider.setValue(now.doubleValue()));
    slider.valueProperty().subscribe(now -> slid((int) Math.round(now.doubleValue()), value));
    Spinner<Integer> spinner = spinner(name, value, least);
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox line = new HBox(slider, spinner);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    getChildren().addAll(label, line);
  }

  /** What is typed may lie beyond where the slider ends. */
  private void slid(int now, IntegerProperty value) {
    if (now < slider.getMax() || value.get() <= now) {
      value.set(now);
    }
  }

  /** Sets how far the slider goes. */
  void reach(int most) {
    slider.setMax(Math.max(slider.getMin() + 1, most));
    slider.setBlockIncrement(Math.max(1, most / 40));
  }

  private static Spinner<Integer> spinner(String name, IntegerProperty value, int least) {
    Spinner<Integer> spinner = new Spinner<>();
    IntegerSpinnerValueFactory numbers =
        new IntegerSpinnerValueFactory(least, MOST_TYPED, value.get(), 1);
    spinner.setValueFactory(numbers);
    spinner.setEditable(true);
    spinner.setPrefWidth(96);
    spinner.setMinWidth(96);
    spinner.setAccessibleText(name);
    spinner.getEditor().setAccessibleText(name);
    value.subscribe(now -> numbers.setValue(now.intValue()));
    numbers.valueProperty().subscribe(now -> set(value, now));
    return spinner;
  }

  private static void set(IntegerProperty value, @Nullable Integer now) {
    if (now != null) {
      value.set(now);
    }
  }
}
