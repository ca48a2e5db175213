package realign.ui.training;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;

/** The runs that were kept. Selecting one shows it, selecting two compares them. */
final class RunTable extends BorderPane {
  private static final Messages MESSAGES = Messages.of(RunTable.class);
  private static final double ROW = 36;

  private static final double SCROLL_BAR = 14;

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
    RunColumns columns = new RunColumns(model);
    table.getColumns().setAll(columns.all());
    // Not amid the layout that the width comes from.
    table
        .widthProperty()
        .subscribe(width -> Platform.runLater(() -> columns.fit(table.getColumns(), room())));
    table.setRowFactory(made -> new Row());
    ObservableList<RunRow> chosen = table.getSelectionModel().getSelectedItems();
    chosen.addListener((ListChangeListener<RunRow>) change -> choose());
    model.runs().selected().subscribe(this::follow);
    setTop(bar(chosen));
    setCenter(table);
    setMinHeight(LEAST);
  }

  /** What columns have beside a scroll bar. */
  private double room() {
    return table.getWidth() - SCROLL_BAR;
  }

  /** Says of a run what columns have no room for. */
  private static final class Row extends TableRow<RunRow> {
    @Override
    protected void updateItem(@Nullable RunRow item, boolean empty) {
      super.updateItem(item, empty);
      String words = item == null || empty ? null : RunColumns.words(item);
      setTooltip(words == null ? null : new Tooltip(words));
      setAccessibleHelp(words);
    }
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
