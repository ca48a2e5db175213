package realign.ui.chunks;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunking;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Histogram;
import realign.ui.kit.Icon;
import realign.ui.kit.Notice;

/** The settings of the cut, and what they come to. */
final class SettingsPanel extends VBox {
  private static final Messages MESSAGES = Messages.of(SettingsPanel.class);
  private static final int LARGEST = 2000;
  private static final double MUCH = 0.1;

  private final ChunksModel model;
  private final Histogram histogram = new Histogram();
  private final Label figures = new Label();
  private final VBox warning = new VBox();

  SettingsPanel(ChunksModel model, Command apply, Command reset, Command fit) {
    this.model = model;
    getStyleClass().add("settings-panel");
    VBox size = amount("size", model.size(), 1);
    VBox overlap = amount("overlap", model.overlap(), 0);
    figures.getStyleClass().add("muted");
    figures.setWrapText(true);
    figures.setMinHeight(USE_PREF_SIZE);
    Label lengths = new Label(MESSAGES.text("lengths"));
    lengths.getStyleClass().add("field-name");
    HBox actions = new HBox(Buttons.primary(Icon.CHECK, apply), Buttons.quiet(reset));
    actions.getStyleClass().add("line");
    actions.visibleProperty().bind(model.changed());
    actions.managedProperty().bind(model.changed());
    VBox distribution = new VBox(lengths, histogram, figures);
    distribution.getStyleClass().add("field");
    getChildren().addAll(method(), size, overlap, actions, distribution, warning);
    model
        .method()
        .subscribe(
            now -> {
              boolean sized = sized(now);
              size.setDisable(!sized);
              overlap.setDisable(!sized);
            });
    model.preview().subscribe(now -> show(now, fit));
  }

  private static boolean sized(Chunking.Method method) {
    return switch (method) {
      case TOKENS, WORDS, SENTENCES, HEADINGS -> true;
      case PAGES, DOCUMENT -> false;
    };
  }

  private VBox method() {
    ComboBox<Chunking.Method> methods = new ComboBox<>();
    methods.setId("chunk-method");
    methods.getItems().setAll(Chunking.Method.values());
    methods.setConverter(new MethodName());
    methods.valueProperty().bindBidirectional(model.method());
    methods.setMaxWidth(Double.MAX_VALUE);
    return field(MESSAGES.text("method"), methods);
  }

  private static VBox amount(String key, IntegerProperty value, int least) {
    Slider slider = new Slider(least, LARGEST, value.get());
    slider.setId("chunk-" + key);
    slider.setAccessibleText(MESSAGES.text(key));
    value.subscribe(now -> slider.setValue(now.doubleValue()));
    slider.valueProperty().subscribe(now -> value.set((int) Math.round(now.doubleValue())));
    Spinner<Integer> spinner = new Spinner<>();
    SpinnerValueFactory.IntegerSpinnerValueFactory numbers =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(least, 100_000, value.get(), 10);
    spinner.setValueFactory(numbers);
    spinner.setEditable(true);
    spinner.setPrefWidth(96);
    spinner.setMinWidth(96);
    spinner.getEditor().setAccessibleText(MESSAGES.text(key));
    value.subscribe(now -> numbers.setValue(now.intValue()));
    numbers.valueProperty().subscribe(now -> set(value, now));
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox line = new HBox(slider, spinner);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    return field(MESSAGES.text(key), line);
  }

  private static void set(IntegerProperty value, @Nullable Integer now) {
    if (now != null) {
      value.set(now);
    }
  }

  private static VBox field(String name, javafx.scene.Node control) {
    Label label = new Label(name);
    label.getStyleClass().add("field-name");
    VBox field = new VBox(label, control);
    field.getStyleClass().add("field");
    return field;
  }

  private void show(@Nullable Preview preview, Command fit) {
    warning.getChildren().clear();
    if (preview == null) {
      return;
    }
    histogram.show(preview.tokens(), preview.room());
    figures.setText(MESSAGES.text("figures", preview.chunks().size(), preview.medianTokens()));
    if (preview.unseenShare() >= MUCH) {
      String share = String.format(Locale.ROOT, "%.0f", preview.unseenShare() * 100);
      Notice notice =
          new Notice(
              Notice.Tone.WARNING,
              MESSAGES.text("cut-off", share),
              MESSAGES.text("cut-off.advice", preview.maxTokens()));
      VBox.setVgrow(notice, Priority.NEVER);
      warning.getChildren().setAll(List.of(notice, Buttons.quiet(fit)));
    }
  }

  private static final class MethodName extends StringConverter<Chunking.Method> {
    @Override
    public String toString(Chunking.@Nullable Method method) {
      return method == null
          ? ""
          : MESSAGES.text("method." + method.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Chunking.Method fromString(String name) {
      throw new UnsupportedOperationException(name);
    }
  }
}
