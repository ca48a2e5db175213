package realign.ui.kit;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Selects rows of a long table. The toolkit's own model keeps an entry for each row and looks
 * through them one by one: with 100,000 selected, the next arrow key took it 4 s. Whole rows only;
 * the table keeps its list for good.
 */
public final class TableSelection<R> extends TableView.TableViewSelectionModel<R> {
  /** The toolkit's own names for where a range by Shift begins. */
  private static final String ANCHOR = "anchor";

  private static final String DEFAULT = "isDefaultAnchor";

  private final RowSelection<R> selection;
  private final Selected<Integer> indices;
  private final Selected<@Nullable R> items;

  @SuppressWarnings("rawtypes") // As the toolkit has it.
  private final Selected<TablePosition> cells;

  private boolean letting;
  private boolean due;

  /** A table's, whose list the selection follows. */
  public TableSelection(TableView<R> table, RowSelection<R> selection) {
    super(table);
    this.selection = selection;
    indices = new Selected<>(row -> row);
    items = new Selected<>(this::getModelItem);
    cells = new Selected<>(row -> new TablePosition<>(table, row, null));
    setSelectionMode(SelectionMode.MULTIPLE);
    selection.onChange(this::changed);
    // Heard after the selection, and after the toolkit has moved the focus as it sees fit.
    table.getItems().addListener((ListChangeListener<R>) change -> refocus());
    tell();
  }

  private void changed() {
    if (!letting || isEmpty()) {
      tell();
    } else if (!due) {
      due = true;
      Platform.runLater(this::tellWhatIsDue);
    }
  }

  private void tellWhatIsDue() {
    if (due) {
      tell();
    }
  }

  private void tell() {
    due = false;
    int[] now = selection.places();
    indices.show(now);
    items.show(now);
    cells.show(now);
    setSelectedIndex(selection.lead());
    setSelectedItem(getModelItem(selection.lead()));
  }

  private void refocus() {
    if (selection.lead() >= 0 && getFocusedIndex() != selection.lead()) {
      focus(selection.lead());
    }
  }

  @Override
  public ObservableList<Integer> getSelectedIndices() {
    return indices;
  }

  @Override
  public ObservableList<@Nullable R> getSelectedItems() {
    return items;
  }

  @Override
  @SuppressWarnings("rawtypes") // As the toolkit has it.
  public ObservableList<TablePosition> getSelectedCells() {
    return cells;
  }

  @Override
  public boolean isSelected(int row) {
    return selection.has(row);
  }

  @Override
  public boolean isSelected(int row, @Nullable TableColumn<R, ?> column) {
    return selection.has(row);
  }

  @Override
  public boolean isEmpty() {
    return selection.size() == 0;
  }

  @Override
  public void select(int row) {
    if (!getTableView().getProperties().containsKey(ANCHOR)) {
      anchor(row);
    }
    selection.add(row);
    focus(selection.lead());
  }

  @Override
  public void select(int row, @Nullable TableColumn<R, ?> column) {
    select(row);
  }

  @Override
  public void select(R item) {
    select(getTableModel().indexOf(item));
  }

  @Override
  public void clearAndSelect(int row) {
    if (row >= 0 && row < getItemCount()) {
      anchor(row);
      selection.only(row);
      focus(row);
    }
  }

  @Override
  public void clearAndSelect(int row, @Nullable TableColumn<R, ?> column) {
    clearAndSelect(row);
  }

  private void anchor(int row) {
    getTableView().getProperties().put(ANCHOR, new TablePosition<>(getTableView(), row, null));
    getTableView().getProperties().remove(DEFAULT);
  }

  @Override
  public void selectIndices(int row, int... others) {
    select(row);
    for (int other : others) {
      select(other);
    }
  }

  @Override
  public void selectRange(int begin, int beforeEnd) {
    if (begin != beforeEnd) {
      selection.range(begin, begin < beforeEnd ? beforeEnd - 1 : beforeEnd + 1);
      focus(selection.lead());
    }
  }

  @Override
  public void selectRange(
      int first,
      @Nullable TableColumnBase<R, ?> from,
      int last,
      @Nullable TableColumnBase<R, ?> to) {
    selection.range(first, last);
    focus(selection.lead());
  }

  @Override
  public void selectAll() {
    selection.all();
    focus(selection.lead());
  }

  @Override
  public void clearSelection() {
    selection.clear();
    focus(-1);
  }

  /**
   * Lets a row go. A range by Shift does so with all rows outside, one by one, before it selects
   * what is inside: who listens hears of all at once.
   */
  @Override
  public void clearSelection(int row) {
    letting = true;
    selection.drop(row);
    letting = false;
  }

  @Override
  public void clearSelection(int row, @Nullable TableColumn<R, ?> column) {
    clearSelection(row);
  }

  @Override
  public void selectFirst() {
    select(0);
  }

  @Override
  public void selectLast() {
    select(getItemCount() - 1);
  }

  @Override
  public void selectPrevious() {
    select(getFocusedIndex() < 0 ? getItemCount() - 1 : getFocusedIndex() - 1);
  }

  @Override
  public void selectNext() {
    select(getFocusedIndex() + 1);
  }

  @Override
  public void selectAboveCell() {
    selectPrevious();
  }

  @Override
  public void selectBelowCell() {
    selectNext();
  }

  @Override
  public void selectLeftCell() {}

  @Override
  public void selectRightCell() {}
}
