package realign.ui.export;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.experiment.Report;
import realign.job.Messages;
import realign.project.Run;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.Later;
import realign.ui.kit.Notice;
import realign.ui.kit.Shortcut;
import realign.ui.kit.StepPage;
import realign.ui.kit.Turns;

/** The export step: the forms, and beside them the one in hand with what came of it. */
final class ExportView extends StackPane {
  private static final Messages MESSAGES = Messages.of(ExportView.class);
  private static final double ROW = 56;

  private final ExportModel model;
  private final Command write;
  private final EndpointPane endpoint;
  private final StorePane store;
  private final StepPage page;

  ExportView(ExportModel model, Turns turns) {
    this.model = model;
    this.endpoint = new EndpointPane(model.endpoint());
    this.store = new StorePane(model.store());
    this.write =
        Command.of(MESSAGES.text("command.write"), model::write)
            .on(Shortcut.combination("Shortcut+E"))
            .when(
                Bindings.createBooleanBinding(
                    () ->
                        model.run().get() != null
                            && model.form().get() instanceof Form.OnDisk
                            && model.folder().standing().get().usable(),
                    model.folder().standing(),
                    model.run(),
                    model.form()));
    this.page = new StepPage(MESSAGES.text("title"), choice());
    page.summary().setText(MESSAGES.text("summary"));
    SplitPane split = new SplitPane(Later.rows(turns, forms()), panes(turns));
    split.setDividerPositions(0.4);
    page.setCenter(split);
    Node empty =
        new EmptyState(
            Icon.EXPORT,
            MESSAGES.text("empty.title"),
            MESSAGES.text("empty.purpose"),
            Buttons.lead(Icon.TRAIN, MESSAGES.text("empty.lead"), "train"));
    getChildren().addAll(page, empty);
    model
        .runs()
        .subscribe(
            runs -> {
              page.setVisible(!runs.isEmpty());
              empty.setVisible(runs.isEmpty());
            });
    model.verdict().subscribe(this::warn);
  }

  List<Command> commands() {
    return Stream.of(List.of(write), endpoint.commands(), store.commands())
        .flatMap(List::stream)
        .toList();
  }

  /** The pane of the form in hand. */
  private StackPane panes(Turns turns) {
    Later onDisk = Later.made(turns, () -> new FormPane(model, write));
    Later serving = new Later(turns, endpoint);
    Later storing = new Later(turns, store);
    StackPane panes = new StackPane(onDisk, serving, storing);
    model
        .form()
        .subscribe(
            form -> {
              onDisk.setVisible(form instanceof Form.OnDisk);
              serving.setVisible(form == Form.Live.ENDPOINT);
              storing.setVisible(form == Form.Live.STORE);
            });
    return panes;
  }

  private HBox choice() {
    ComboBox<@Nullable Run> runs = runs();
    Label name = new Label(MESSAGES.text("run"));
    name.getStyleClass().add("muted");
    name.setLabelFor(runs);
    HBox choice = new HBox(name, runs);
    choice.getStyleClass().add("line");
    choice.setAlignment(Pos.CENTER_LEFT);
    return choice;
  }

  private ComboBox<@Nullable Run> runs() {
    ComboBox<@Nullable Run> runs = new ComboBox<>();
    runs.setId("export-run");
    runs.setConverter(new RunName());
    Hint.whenCut(runs);
    runs.setAccessibleText(MESSAGES.text("run"));
    runs.setPrefWidth(260);
    model
        .runs()
        .subscribe(
            list -> {
              Run now = model.run().get();
              runs.getItems().setAll(list);
              runs.setValue(now);
            });
    model.run().subscribe(now -> runs.setValue(now));
    runs.valueProperty().subscribe(this::choose);
    return runs;
  }

  private void choose(@Nullable Run run) {
    if (run != null) {
      model.run().set(run);
    }
  }

  private ListView<Form> forms() {
    ListView<Form> forms = new ListView<>();
    forms.setId("export-forms");
    forms.setAccessibleText(MESSAGES.text("forms"));
    forms.getStyleClass().add("forms");
    forms.setFixedCellSize(ROW);
    forms.getItems().setAll(Form.all());
    forms.setCellFactory(list -> new FormCell());
    forms.getSelectionModel().select(model.form().get());
    forms.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    return forms;
  }

  private void choose(@Nullable Form form) {
    if (form != null) {
      model.form().set(form);
    }
  }

  private void warn(Report.@Nullable AdapterVerdict verdict) {
    if (verdict == null || verdict.recommended()) {
      page.say();
    } else {
      page.say(new Notice(Notice.Tone.WARNING, MESSAGES.text("not-recommended"), verdict.reason()));
    }
  }

  private static final class FormCell extends ListCell<Form> {
    private final Label title = new Label();
    private final Label readers = new Label();
    private final VBox words = new VBox(title, readers);

    FormCell() {
      title.getStyleClass().add("strong");
      readers.getStyleClass().add("muted");
      words.getStyleClass().add("form-words");
      words.setMinWidth(0);
      Hint.whenCut(readers);
      words.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable Form form, boolean empty) {
      super.updateItem(form, empty);
      setGraphic(empty || form == null ? null : words);
      if (form != null) {
        title.setText(form.title());
        readers.setText(form.readers());
      }
    }
  }

  private static final class RunName extends StringConverter<@Nullable Run> {
    @Override
    public String toString(@Nullable Run run) {
      return run == null ? "" : (run.starred() ? "★ " : "") + run.name();
    }

    @Override
    public @Nullable Run fromString(String name) {
      return null;
    }
  }
}
