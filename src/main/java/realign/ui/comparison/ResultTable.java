package realign.ui.comparison;

import javafx.beans.binding.Bindings;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.experiment.Part;
import realign.job.Messages;
import realign.ui.comparison.ResultFilter.Outcome;
import realign.ui.kit.Columns;
import realign.ui.kit.Curve.Look;
import realign.ui.kit.Figures;
import realign.ui.kit.Swatch;

/** The test questions with both ranks. A click asks the question above. */
final class ResultTable extends BorderPane {
  private static final Messages MESSAGES = Messages.of(ResultTable.class);

  private final ComparisonModel model;
  private final ResultsModel results;
  private final TableView<ResultRow> table = new TableView<>();

  ResultTable(ComparisonModel model) {
    this.model = model;
    this.results = model.results();
    table.setId("results");
    SortedList<ResultRow> sorted = new SortedList<>(results.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    table.setPlaceholder(new Label(MESSAGES.text("results.none")));
    columns();
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> load(now));
    results.filter().subscribe(filter -> table.getSelectionModel().clearSelection());
    setTop(bar());
    setCenter(table);
  }

  private void load(@Nullable ResultRow row) {
    if (row != null) {
      model.load(row);
    }
  }

  private Node bar() {
    ToggleGroup group = new ToggleGroup();
    HBox outcomes = new HBox();
    outcomes.getStyleClass().add("segments");
    for (Outcome outcome : Outcome.values()) {
      outcomes.getChildren().add(segment(group, outcome));
    }
    TextField words = new TextField();
    words.setId("results-words");
    words.setPromptText(MESSAGES.text("results.words"));
    words.setAccessibleText(MESSAGES.text("results.words"));
    words.setPrefColumnCount(8);
    HBox.setHgrow(words, Priority.ALWAYS);
    words
        .textProperty()
        .addListener(
            (property, before, now) -> {
              if (!now.strip().equals(results.filter().get().words())) {
                results.filter(results.filter().get().withWords(now));
              }
            });
    results
        .filter()
        .subscribe(
            filter -> {
              if (!words.isFocused()) {
                words.setText(filter.words());
              }
            });
    HBox bar = new HBox(outcomes, parts(), words);
    bar.getStyleClass().add("bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private ToggleButton segment(ToggleGroup group, Outcome outcome) {
    ToggleButton button = new ToggleButton();
    String key = "outcome." + outcome.name().toLowerCase(java.util.Locale.ROOT);
    button.setId(key.replace('.', '-'));
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> MESSAGES.text(key, results.count(outcome)), results.all()));
    results
        .filter()
        .subscribe(
            filter -> button.setSelected(filter.place() == null && filter.outcome() == outcome));
    button.setOnAction(
        event -> {
          results.filter(results.filter().get().with(outcome));
          button.setSelected(true);
        });
    return button;
  }

  private ComboBox<Part> parts() {
    ComboBox<Part> box = new ComboBox<>();
    box.getItems().setAll(Part.ALL, Part.KNOWN, Part.NEW, Part.LATER);
    box.setId("results-part");
    box.setAccessibleText(MESSAGES.text("results.part"));
    box.setConverter(new PartNames());
    results.filter().subscribe(filter -> box.setValue(filter.part()));
    box.setOnAction(
        event -> {
          Part wanted = box.getValue();
          if (wanted != null && wanted != results.filter().get().part()) {
            results.filter(results.filter().get().with(wanted));
          }
        });
    return box;
  }

  private void columns() {
    TableColumn<ResultRow, Long> change =
        fixed(Columns.number(MESSAGES.text("results.change"), 80, ResultRow::gain));
    change.setCellFactory(made -> new ChangeCell());
    change.getStyleClass().add("numbers");
    table.getColumns().add(Columns.text(MESSAGES.text("results.question"), 320, ResultRow::text));
    table.getColumns().add(part());
    table
        .getColumns()
        .add(fixed(Columns.number(MESSAGES.text("results.before"), 64, ResultRow::before)));
    table
        .getColumns()
        .add(fixed(Columns.number(MESSAGES.text("results.after"), 64, ResultRow::after)));
    table.getColumns().add(change);
  }

  private static <T> TableColumn<ResultRow, T> fixed(TableColumn<ResultRow, T> column) {
    column.setMinWidth(column.getPrefWidth());
    column.setMaxWidth(column.getPrefWidth());
    return column;
  }

  private static TableColumn<ResultRow, String> part() {
    return fixed(
        Columns.picture(
            MESSAGES.text("results.part"),
            80,
            ResultRow::part,
            part -> {
              Label label = new Label(MESSAGES.text("part.short." + part));
              Figures.ink(part).ifPresent(ink -> label.setGraphic(new Swatch(ink, Look.SOLID)));
              return label;
            }));
  }

  private static final class PartNames extends StringConverter<Part> {
    @Override
    public String toString(@Nullable Part part) {
      return part == null ? "" : MESSAGES.text("part." + part.label());
    }

    @Override
    public Part fromString(String name) {
      throw new UnsupportedOperationException(name);
    }
  }
}
