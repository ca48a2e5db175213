package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

final class RowSelectionTest {
  private final ObservableList<String> rows =
      FXCollections.observableArrayList("a", "b", "c", "d", "e");
  private final RowSelection<String> selection = new RowSelection<>(rows);

  @Test
  void selectsOneInPlaceOfOthersOrBesideThem() {
    selection.only(1);
    selection.add(3);
    assertThat(selection.items()).containsExactly("b", "d");
    assertThat(selection.lead()).isEqualTo(3);

    selection.only(0);
    assertThat(selection.items()).containsExactly("a");
  }

  @Test
  void selectsARangeInEitherDirectionAsFarAsThereAreRows() {
    selection.range(3, -2);
    assertThat(selection.items()).containsExactly("a", "b", "c", "d");
    assertThat(selection.lead()).isZero();

    selection.clear();
    selection.range(3, 9);
    assertThat(selection.items()).containsExactly("d", "e");
    assertThat(selection.lead()).isEqualTo(4);
  }

  @Test
  void goesOnFromTheSameRowWhenAllAreSelected() {
    selection.only(2);
    selection.all();

    assertThat(selection.items()).isEqualTo(rows);
    assertThat(selection.lead()).isEqualTo(2);
  }

  @Test
  void letsRowsGoUntilNoneLeads() {
    selection.only(1);
    selection.add(2);
    selection.drop(2);
    assertThat(selection.items()).containsExactly("b");
    assertThat(selection.lead()).isEqualTo(2);

    selection.drop(1);
    assertThat(selection.size()).isZero();
    assertThat(selection.lead()).isEqualTo(-1);
  }

  @Test
  void ignoresRowsThatAreNotThere() {
    selection.only(5);
    selection.add(-1);
    selection.drop(7);

    assertThat(selection.size()).isZero();
    assertThat(selection.has(-1)).isFalse();
  }

  @Test
  void goesWithItsRowsAsOthersComeAndLeave() {
    selection.only(1);
    selection.add(3);
    rows.add(0, "new");
    rows.remove("c");
    rows.addAll(2, List.of("x", "y"));

    assertThat(rows).containsExactly("new", "a", "x", "y", "b", "d", "e");
    assertThat(selection.items()).containsExactly("b", "d");
    assertThat(selection.lead()).isEqualTo(5);
  }

  @Test
  void goesWithItsRowsWhenTheOrderChanges() {
    selection.only(0);
    selection.add(1);
    FXCollections.sort(rows, Comparator.reverseOrder());

    assertThat(selection.items()).containsExactly("b", "a");
    assertThat(selection.lead()).isEqualTo(3);
  }

  @Test
  void leadsWithTheRowThatStandsWhereTheOnlyOneLeft() {
    selection.only(2);
    rows.remove(2);
    assertThat(selection.items()).containsExactly("d");

    selection.only(3);
    rows.remove(3);
    assertThat(selection.items()).containsExactly("d");
    assertThat(selection.lead()).isEqualTo(2);
  }

  @Test
  void selectsNoOtherInPlaceOfOneOfSeveral() {
    selection.only(1);
    selection.add(3);
    rows.remove("d");

    assertThat(selection.items()).containsExactly("b");
    assertThat(selection.lead()).isEqualTo(3);
  }

  @Test
  void keepsTheRowThatLedOfAListThatIsReplaced() {
    selection.all();
    selection.add(3);
    rows.setAll("x", "d");
    assertThat(selection.items()).containsExactly("d");
    assertThat(selection.lead()).isEqualTo(1);

    rows.setAll("x", "y");
    assertThat(selection.size()).isZero();
    assertThat(selection.lead()).isEqualTo(-1);
  }

  @Test
  void holdsNothingOfAListThatIsEmptied() {
    selection.all();
    rows.clear();

    assertThat(selection.items()).isEmpty();
    assertThat(selection.lead()).isEqualTo(-1);
  }

  @Test
  void saysOnceThatARangeIsSelectedAndNothingWhereAllIsAsItWas() {
    AtomicInteger said = new AtomicInteger();
    selection.onChange(said::incrementAndGet);

    selection.range(0, 4);
    assertThat(said).hasValue(1);

    selection.only(4);
    selection.only(4);
    assertThat(said).hasValue(2);
  }
}
