package realign.ui.comparison;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Columns;
import realign.ui.kit.Command;
import realign.ui.kit.Curve.Look;
import realign.ui.kit.Figures;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.Ordering;
import realign.ui.kit.Swatch;

/** The test questions with both ranks. A click asks the question above. */
final class ResultTable extends BorderPane {
  private static final Messages MESSAGES = Messages.of(ResultTable.class);

  /** Of the filters, the headings and two questions. */
  private static final double LEAST = 208;

  private final ComparisonModel model;
  private final ResultsModel results;
  private final TableView<ResultRow> table = new TableView<>();

  ResultTable(ComparisonModel model) {
    this.model = model;
    this.results = model.results();
    table.setId("results");
    table.setAccessibleText(MESSAGES.text("results"));
    table.setItems(results.shown());
    table.setSortPolicy(
        sorted -> {
          results.shown().order(Ordering.of(sorted));
          return true;
        });
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    table.setPlaceholder(none(results));
    columns();
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> load(now));
    results.filter().subscribe(filter -> table.getSelectionModel().clearSelection());
    setTop(new ResultFilters(results));
    setCenter(table);
    setMinHeight(LEAST);
  }

  private static VBox none(ResultsModel results) {
    Button all =
        Buttons.secondary(
            Icon.CLOSE,
            Command.of(
                MESSAGES.text("results.none.lead"), () -> results.filter(ResultFilter.NONE)));
    all.setId("all-results");
    all.visibleProperty().bind(Bindings.isNotEmpty(results.all()));
    VBox none = new VBox(new Label(MESSAGES.text("results.none")), all);
    none.getStyleClass().add("none");
    none.setAlignment(Pos.CENTER);
    return none;
  }

  /** A row that only comes back selected is asked where nothing else is. */
  private void load(@Nullable ResultRow row) {
    boolean byHand = table.isFocused() || table.isHover();
    if (row != null && (byHand || model.asksNothing())) {
      model.load(row.text());
    }
  }

  private void columns() {
    TableColumn<ResultRow, Ranks.Change> change =
        fixed(Columns.worded("", 84, row -> row.ranks().change(), Ranks.Change::words));
    change.setCellFactory(made -> new ChangeCell());
    change.getStyleClass().add("numbers");
    Label title = new Label(MESSAGES.text("results.change"));
    Hint.on(title, MESSAGES.text("results.change.help"));
    change.setGraphic(title);
    TableColumn<ResultRow, String> question =
        Columns.text(MESSAGES.text("results.question"), 320, ResultRow::text);
    question.getStyleClass().add("first");
    table.getColumns().add(question);
    table.getColumns().add(part());
    table.getColumns().add(rank("left", Pairing::left, row -> row.ranks().leftRank()));
    table.getColumns().add(rank("right", Pairing::right, row -> row.ranks().rightRank()));
    table.getColumns().add(change);
  }

  private TableColumn<ResultRow, Ranks.Rank> rank(
      String side, Function<Pairing, Contender> standing, Function<ResultRow, Ranks.Rank> rank) {
    TableColumn<ResultRow, Ranks.Rank> column =
        fixed(Columns.worded("", 92, rank, Ranks.Rank::words));
    column.getStyleClass().add("numbers");
    column.setGraphic(new RankHead(side, results, standing));
    return column;
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
            row -> row.part().label(),
            part -> {
              Label label = new Label(MESSAGES.text("part.short." + part));
              Figures.ink(part).ifPresent(ink -> label.setGraphic(new Swatch(ink, Look.SOLID)));
              return label;
            }));
  }
}
