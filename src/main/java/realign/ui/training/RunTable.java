package realign.ui.training;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.converter.DefaultStringConverter;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Columns;
import realign.ui.kit.Command;
import realign.ui.kit.Curve.Look;
import realign.ui.kit.Figures;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.Swatch;

/** The runs that were kept. Selecting one shows it, selecting two compares them. */
final class RunTable extends BorderPane {
  private static final Messages MESSAGES = Messages.of(RunTable.class);
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH:mm").withZone(ZoneId.systemDefault());

  private static final double ROW = 36;

  /** Of the bar, the headings and two runs. */
  private static final double LEAST = 152;

  private final TrainingModel model;
  private final TableView<RunRow> table = new TableView<>();
  private boolean following;

  RunTable(TrainingModel model) {
    this.model = model;
    getStyleClass().add("runs");
    table.setId("runs");
    table.setItems(model.runs().rows());
    table.setAccessibleText(MESSAGES.text("runs"));
    table.setEditable(true);
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE && table.getEditingCell() == null) {
            model.runs().remove(List.copyOf(table.getSelectionModel().getSelectedItems()));
          }
        });
    table.setFixedCellSize(ROW);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    columns();
    ObservableList<RunRow> chosen = table.getSelectionModel().getSelectedItems();
    chosen.addListener((ListChangeListener<RunRow>) change -> choose());
    model.runs().selected().subscribe(this::follow);
    setTop(bar(chosen));
    setCenter(table);
    setMinHeight(LEAST);
  }

  private HBox bar(ObservableList<RunRow> chosen) {
    Label title = new Label(MESSAGES.text("runs"));
    title.getStyleClass().add("chart-title");
    title.setMinWidth(USE_PREF_SIZE);
    Label hint = new Label();
    hint.getStyleClass().add("help");
    Hint.whenCut(hint);
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    hint.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> MESSAGES.text(chosen.size() == 2 ? "runs.two" : "runs.hint"), chosen));
    Command again =
        Command.of(MESSAGES.text("runs.again"), () -> model.rerun(chosen.get(0)))
            .when(Bindings.size(chosen).isEqualTo(1).and(model.job().isNull()));
    Command remove =
        Command.of(MESSAGES.text("runs.remove"), () -> model.runs().remove(List.copyOf(chosen)))
            .when(Bindings.isNotEmpty(chosen));
    Button rerun = Buttons.icon(Icon.START, again);
    rerun.setId("run-again");
    HBox bar = new HBox(title, hint, rerun, Buttons.icon(Icon.REMOVE, remove));
    bar.getStyleClass().add("bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void columns() {
    ObservableList<TableColumn<RunRow, ?>> columns = table.getColumns();
    columns.add(stars());
    columns.add(
        edited(
            "runs.name", 200, row -> row.run().name(), (row, to) -> model.runs().rename(row, to)));
    columns.add(
        plain(
            between(
                64, 120, Columns.text(MESSAGES.text("runs.recipe"), 80, RunRow::recipe))));
    columns.add(score("known", 84));
    columns.add(score("new", 72));
    columns.add(score("later", 76));
    TableColumn<RunRow, Long> took =
        Columns.worded(
            MESSAGES.text("runs.seconds"),
            64,
            row -> Math.round(row.run().seconds()),
            seconds -> MESSAGES.text("seconds", seconds));
    took.getStyleClass().add("numbers");
    columns.add(plain(between(56, 80, took)));
    TableColumn<RunRow, String> questions =
        plain(Columns.text(MESSAGES.text("runs.questions"), 120, RunRow::questions));
    questions.getStyleClass().add("after-numbers");
    columns.add(questions);
    columns.add(
        plain(
            between(
                104,
                120,
                Columns.worded(
                    MESSAGES.text("runs.started"),
                    112,
                    row -> row.run().started(),
                    WHEN::format))));
    columns.add(
        edited("runs.note", 160, row -> row.run().note(), (row, to) -> model.runs().note(row, to)));
    columns.get(1).setMinWidth(112);
    columns.get(7).setMinWidth(84);
    columns.get(9).setMinWidth(40);
  }

  private static <T> TableColumn<RunRow, T> between(
      double least, double most, TableColumn<RunRow, T> column) {
    column.setMinWidth(least);
    column.setMaxWidth(most);
    return column;
  }

  private static <T> TableColumn<RunRow, T> plain(TableColumn<RunRow, T> column) {
    column.setEditable(false);
    return column;
  }

  private TableColumn<RunRow, RunRow> stars() {
    TableColumn<RunRow, RunRow> column =
        Columns.picture(
            "",
            40,
            row -> row,
            row -> {
              boolean starred = row.run().starred();
              String name = MESSAGES.text(starred ? "runs.unstar" : "runs.star");
              var button = Buttons.icon(Icon.STAR, Command.of(name, () -> model.runs().star(row)));
              button.getStyleClass().addAll("star", starred ? "starred" : "unstarred");
              return button;
            });
    column.setMaxWidth(40);
    column.setMinWidth(40);
    column.setSortable(false);
    return plain(column);
  }

  private static TableColumn<RunRow, String> edited(
      String key, double width, Function<RunRow, String> read, BiConsumer<RunRow, String> write) {
    TableColumn<RunRow, String> column = new TableColumn<>(MESSAGES.text(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(read.apply(row.getValue())));
    column.setCellFactory(
        made -> {
          var cell = new TextFieldTableCell<RunRow, String>(new DefaultStringConverter());
          Hint.whenCut(cell);
          return cell;
        });
    column.setOnEditCommit(edit -> write.accept(edit.getRowValue(), edit.getNewValue()));
    return column;
  }

  private static TableColumn<RunRow, Double> score(String part, double least) {
    TableColumn<RunRow, Double> column =
        plain(Columns.score(MESSAGES.text("part.short." + part), least, row -> row.mrr(part)));
    between(least, 104, column);
    Figures.ink(part).ifPresent(ink -> column.setGraphic(new Swatch(ink, Look.SOLID)));
    return column;
  }

  private void choose() {
    if (!following) {
      model
          .runs()
          .select(table.getSelectionModel().getSelectedItems().stream().map(RunRow::id).toList());
    }
  }

  private void follow(List<RunRow> selected) {
    following = true;
    if (!table.getSelectionModel().getSelectedItems().equals(selected)) {
      table.getSelectionModel().clearSelection();
      selected.forEach(table.getSelectionModel()::select);
    }
    following = false;
  }
}
