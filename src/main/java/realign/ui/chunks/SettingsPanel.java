package realign.ui.chunks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunking;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Histogram;
import realign.ui.kit.Icon;
import realign.ui.kit.Later;
import realign.ui.kit.Notice;
import realign.ui.kit.Turns;

/** The settings of the cut, and what they come to. */
final class SettingsPanel extends VBox {
  private static final Messages MESSAGES = Messages.of(SettingsPanel.class);
  private static final int MOST_SENTENCES = 40;
  private static final int MOST = 2000;
  private static final double MUCH = 0.1;

  private final ChunksModel model;
  private final Actions commands;
  private final Histogram histogram = new Histogram();
  private final Label figures = new Label();
  private final VBox remarks = new VBox();

  /** What can be done here. */
  record Actions(
      Command apply,
      Command reset,
      Command compare,
      Command fit,
      Command excludeProposed,
      Command cutNew) {}

  SettingsPanel(ChunksModel model, Actions commands, Turns turns) {
    this.model = model;
    this.commands = commands;
    getStyleClass().add("settings-panel");
    Amount size = new Amount("size", MESSAGES.text("size"), model.settings().size(), 1);
    Amount overlap = new Amount("overlap", MESSAGES.text("overlap"), model.settings().overlap(), 0);
    figures.getStyleClass().add("muted");
    figures.setWrapText(true);
    figures.setMinHeight(USE_PREF_SIZE);
    Label lengths = new Label(MESSAGES.text("lengths"));
    lengths.getStyleClass().add("field-name");
    VBox distribution = new VBox(lengths, histogram, figures);
    distribution.getStyleClass().add("field");
    remarks.getStyleClass().add("field");
    getChildren()
        .addAll(
            Later.made(turns, this::method),
            size,
            overlap,
            Later.made(turns, this::counter),
            actions(),
            new Later(turns, distribution),
            remarks);
    model
        .settings()
        .method()
        .subscribe(
            now -> {
              size.setDisable(!now.sized());
              overlap.setDisable(!now.sized());
              int most = now == Chunking.Method.SENTENCES ? MOST_SENTENCES : MOST;
              size.reach(most);
              overlap.reach(most);
            });
    model.preview().subscribe(now -> show(now));
    model.cut().subscribe(now -> show(model.preview().get()));
    model.changed().subscribe(now -> show(model.preview().get()));
    model.standing().subscribe(now -> show(model.preview().get()));
  }

  private VBox actions() {
    Button apply = Buttons.primary(Icon.CHECK, commands.apply());
    apply.setId("apply-chunks");
    HBox line = new HBox(apply, Buttons.quiet(commands.reset()));
    line.getStyleClass().add("line");
    Button compare = Buttons.secondary(Icon.COMPARE, commands.compare());
    compare.setMaxWidth(Double.MAX_VALUE);
    VBox actions = new VBox(line, compare);
    actions.getStyleClass().add("field");
    actions.visibleProperty().bind(model.changed());
    actions.managedProperty().bind(model.changed());
    line.managedProperty().bind(model.standing().map(now -> !now.given()));
    line.visibleProperty().bind(model.standing().map(now -> !now.given()));
    return actions;
  }

  private VBox method() {
    ComboBox<Chunking.Method> methods = new ComboBox<>();
    methods.setId("chunk-method");
    methods.getItems().setAll(Chunking.Method.values());
    methods.setConverter(new MethodName());
    methods.valueProperty().bindBidirectional(model.settings().method());
    methods.setMaxWidth(Double.MAX_VALUE);
    return field("method", methods);
  }

  private VBox counter() {
    ComboBox<String> counters = new ComboBox<>();
    counters.setId("chunk-counter");
    counters.getItems().setAll(model.settings().counters());
    counters.valueProperty().bindBidirectional(model.settings().counter());
    counters.setMaxWidth(Double.MAX_VALUE);
    return field("counter", counters);
  }

  private static VBox field(String key, ComboBox<?> control) {
    control.setAccessibleText(MESSAGES.text(key));
    Label label = new Label(MESSAGES.text(key));
    label.getStyleClass().add("field-name");
    VBox field = new VBox(label, control);
    field.getStyleClass().add("field");
    return field;
  }

  private void show(@Nullable Preview preview) {
    if (preview == null) {
      remarks.getChildren().clear();
      return;
    }
    histogram.show(preview.tokens(), preview.room());
    figures.setText(MESSAGES.text("figures", preview.chunks().size(), preview.medianTokens()));
    List<Node> said = new ArrayList<>();
    if (model.standing().get().given()) {
      said.add(remark(Notice.Tone.INFO, "given", MESSAGES.text("given")));
    }
    int uncut = model.standing().get().uncut();
    if (uncut > 0) {
      said.add(remark(Notice.Tone.INFO, "uncut", MESSAGES.text("uncut", uncut)));
      said.add(Buttons.quiet(commands.cutNew()));
    }
    if (preview.unseenShare() >= MUCH) {
      String share = String.format(Locale.ROOT, "%.0f", preview.unseenShare() * 100);
      said.add(
          new Notice(
              Notice.Tone.WARNING,
              MESSAGES.text("cut-off", share),
              MESSAGES.text("cut-off.advice", preview.maxTokens())));
      said.add(Buttons.quiet(commands.fit()));
    }
    int open = model.open().size();
    if (open > 0) {
      said.add(remark(Notice.Tone.INFO, "proposed", MESSAGES.text("proposed", open)));
      if (!model.changed().get()) {
        said.add(Buttons.quiet(commands.excludeProposed()));
      }
    }
    remarks.getChildren().setAll(said);
  }

  private static Notice remark(Notice.Tone tone, String key, String sentence) {
    return new Notice(tone, sentence, MESSAGES.text(key + ".advice"));
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
