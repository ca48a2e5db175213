package realign.ui.chunks;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import realign.job.Messages;
import realign.ui.kit.Columns;
import realign.ui.kit.Ordering;

/** The questions that no chunk answers, a line each. */
final class UnplacedTable extends TableView<Unplaced> {
  private static final Messages MESSAGES = Messages.of(UnplacedTable.class);
  private static final double ROW = 36;

  UnplacedTable(ChunksModel model) {
    super(model.unplaced());
    setId("unplaced-table");
    setAccessibleText(MESSAGES.text("unplaced"));
    setFixedCellSize(ROW);
    getColumns()
        .add(Columns.text(MESSAGES.text("column.question"), 220, each -> each.question().text()));
    getColumns()
        .add(Columns.text(MESSAGES.text("column.why"), 150, each -> each.reason().sentence()));
    getColumns().add(Columns.text(MESSAGES.text("column.evidence"), 160, Unplaced::quote));
    getColumns().get(0).getStyleClass().add("first");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    setPlaceholder(new Label(MESSAGES.text("unplaced.none")));
    setSortPolicy(
        table -> {
          model.unplaced().order(Ordering.of(table));
          return true;
        });
  }
}
