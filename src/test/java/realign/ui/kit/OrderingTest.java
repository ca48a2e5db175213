package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

final class OrderingTest {
  private record Row(String name, @Nullable Integer size) {}

  private static final Row TEN = new Row("ten", 10);
  private static final Row NINE = new Row("Nine", 9);
  private static final Row NONE = new Row("none", null);
  private static final Row OTHER_TEN = new Row("Other", 10);
  private static final List<Row> ROWS = List.of(TEN, NINE, NONE, OTHER_TEN);

  @BeforeAll
  static void screen() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void ordersByValuesNothingFirstAndLeavesEqualRowsAsTheyCome() {
    Ordering<Row> bySize = Ordering.by(Row::size);
    assertThat(bySize.sorted(ROWS)).containsExactly(NONE, NINE, TEN, OTHER_TEN);
    assertThat(bySize.reversed().sorted(ROWS)).containsExactly(TEN, OTHER_TEN, NINE, NONE);
  }

  @Test
  void ordersWordsAsPeopleDo() {
    assertThat(Ordering.by(Row::name).sorted(ROWS)).containsExactly(NINE, NONE, OTHER_TEN, TEN);
  }

  @Test
  void leavesRowsAsTheyComeWithoutAKey() {
    assertThat(Ordering.<Row>none().sorted(ROWS)).isEqualTo(ROWS);
  }

  @Test
  void findsThePlaceOfARowBehindItsEquals() {
    Ordering<Row> bySize = Ordering.by(Row::size);
    List<Row> sorted = bySize.sorted(ROWS);
    assertThat(bySize.place(new Row("another", 10), sorted)).isEqualTo(4);
    assertThat(bySize.place(new Row("another", null), sorted)).isEqualTo(1);
    assertThat(bySize.place(new Row("another", 9), List.of())).isZero();
  }

  @Test
  void readsTheHeadingsOfATable() {
    TableView<Row> table = new TableView<>();
    TableColumn<Row, String> name = Columns.text("name", 80, Row::name);
    TableColumn<Row, Integer> size = Columns.worded("size", 80, Row::size, String::valueOf);
    table.getColumns().setAll(List.of(name, size));
    assertThat(Ordering.of(table)).isEqualTo(Ordering.none());

    size.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().setAll(List.of(size, name));
    assertThat(Ordering.of(table).sorted(ROWS)).containsExactly(OTHER_TEN, TEN, NINE, NONE);
  }
}
