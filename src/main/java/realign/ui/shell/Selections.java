package realign.ui.shell;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import realign.ui.kit.Workspace;

/** Selects in each table what was selected when the project was last open. */
final class Selections {
  private static final Duration PAUSE = Duration.millis(500);

  private final Workspace workspace;
  private final Set<Node> followed = Collections.newSetFromMap(new WeakHashMap<>());

  Selections(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Restores the selections on a step’s screen, and remembers them from now on. */
  void follow(String step, Node view) {
    for (TableView<?> table : Furniture.in(view).tables()) {
      if (table.getId() != null && followed.add(table)) {
        follow("selected." + step + "." + table.getId(), table);
      }
    }
  }

  private void follow(String key, TableView<?> table) {
    String kept = workspace.remembered(key);
    if (kept.matches("\\d{1,9}")) {
      int row = Integer.parseInt(kept);
      once(table.itemsProperty().get(), () -> select(table, row));
    }
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(
        event ->
            workspace.remember(
                key, Integer.toString(table.getSelectionModel().getSelectedIndex())));
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (property, before, now) -> {
              if (now.intValue() >= 0) {
                pause.playFromStart();
              }
            });
  }

  /** Now, or as soon as there is something to be done it with. */
  private static void once(Observable items, BooleanSupplier work) {
    if (!work.getAsBoolean()) {
      items.addListener(
          new InvalidationListener() {
            @Override
            public void invalidated(Observable changed) {
              if (work.getAsBoolean()) {
                items.removeListener(this);
              }
            }
          });
    }
  }

  private static boolean select(TableView<?> table, int row) {
    if (row >= table.getItems().size()) {
      return false;
    }
    table.getSelectionModel().clearAndSelect(row);
    table.scrollTo(Math.max(0, row - 3));
    return true;
  }
}
