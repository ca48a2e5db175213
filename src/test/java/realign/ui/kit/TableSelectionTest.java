package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Rows of a table under a person's hands. */
final class TableSelectionTest {
  private final FxRobot robot = new FxRobot();
  private final ObservableList<String> rows =
      FXCollections.observableArrayList(IntStream.range(0, 500).mapToObj(i -> "row " + i).toList());
  private final RowSelection<String> selection = new RowSelection<>(rows);
  private TableView<String> table;

  @BeforeEach
  void show() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
          table = new TableView<>(rows);
          table.getColumns().add(Columns.text("Row", 200, row -> row));
          table.setSelectionModel(new TableSelection<>(table, selection));
          stage.setScene(new Scene(table, 400, 300));
          stage.show();
          table.requestFocus();
        });
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void selectsByClicksAloneBesideAndUpTo() {
    robot.clickOn("row 2");
    assertThat(selected()).containsExactly(2);

    robot.press(KeyCode.CONTROL).clickOn("row 4").release(KeyCode.CONTROL);
    assertThat(selected()).containsExactly(2, 4);

    robot.press(KeyCode.SHIFT).clickOn("row 6").release(KeyCode.SHIFT);
    assertThat(selected()).containsExactly(4, 5, 6);

    robot.press(KeyCode.CONTROL).clickOn("row 5").release(KeyCode.CONTROL);
    assertThat(selected()).containsExactly(4, 6);

    robot.clickOn("row 6");
    assertThat(selected()).containsExactly(6);
  }

  @Test
  void selectsByKeysAsFarAsShiftGoes() {
    robot.clickOn("row 3");
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(selected()).containsExactly(3, 4, 5);

    robot.push(KeyCode.SHIFT, KeyCode.UP);
    assertThat(selected()).containsExactly(3, 4);

    robot.push(KeyCode.SHIFT, KeyCode.HOME);
    assertThat(selected()).containsExactly(0, 1, 2, 3);

    robot.push(KeyCode.SHIFT, KeyCode.END);
    assertThat(selected()).hasSize(497).startsWith(3).endsWith(499);

    robot.push(KeyCode.HOME);
    assertThat(selected()).containsExactly(0);
    robot.push(KeyCode.DOWN);
    assertThat(selected()).containsExactly(1);
    robot.push(KeyCode.END);
    assertThat(selected()).containsExactly(499);
  }

  @Test
  void beginsARangeWhereItWasSentTo() {
    robot.clickOn("row 1");
    robot.interact(() -> table.getSelectionModel().clearAndSelect(4));
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);

    assertThat(selected()).containsExactly(4, 5);
  }

  @Test
  void goesOnFromARowOfAllThatAreSelected() {
    robot.clickOn("row 2");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    assertThat(selected()).hasSize(500);
    assertThat(rowIsSelected(5)).isTrue();

    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(selected()).containsExactly(2, 3);
    assertThat(rowIsSelected(5)).isFalse();
  }

  @Test
  void tellsOfAllThatARangeLetsGoOnlyOnce() {
    robot.clickOn("row 2");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    List<List<Integer>> told = new ArrayList<>();
    robot.interact(
        () ->
            table
                .getSelectionModel()
                .getSelectedIndices()
                .addListener(
                    (ListChangeListener<Integer>)
                        change -> told.add(List.copyOf(change.getList()))));
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);

    assertThat(told).containsExactly(List.of(2, 3));
  }

  @Test
  void keepsTheFocusOnTheRowThatLeads() {
    robot.clickOn("row 6");
    robot.interact(() -> rows.remove(0));
    assertThat(selected()).containsExactly(5);
    assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo("row 6");
    assertThat(table.getFocusModel().getFocusedIndex()).isEqualTo(5);

    robot.interact(() -> FXCollections.reverse(rows));
    assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo("row 6");
    assertThat(table.getFocusModel().getFocusedIndex()).isEqualTo(493);
  }

  private List<Integer> selected() {
    WaitForAsyncUtils.waitForFxEvents();
    return List.copyOf(table.getSelectionModel().getSelectedIndices());
  }

  private boolean rowIsSelected(int row) {
    return robot.lookup(".table-row-cell").<TableRow<String>>queryAll().stream()
        .anyMatch(each -> each.getIndex() == row && each.isSelected());
  }
}
