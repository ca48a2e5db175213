package realign.ui.comparison;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import realign.ui.kit.Icon;

/** Places gained or lost, with an arrow. */
final class ChangeCell extends TableCell<ResultRow, Long> {
  ChangeCell() {
    getStyleClass().add("change");
  }

  @Override
  protected void updateItem(@Nullable Long item, boolean empty) {
    super.updateItem(item, empty);
    getStyleClass().removeAll("up", "down", "same");
    if (empty || item == null) {
      setText(null);
      setGraphic(null);
      return;
    }
    String key = item > 0 ? "up" : item < 0 ? "down" : "same";
    getStyleClass().add(key);
    setText(item == 0 ? "" : Long.toString(Math.abs(item)));
    setGraphic((item > 0 ? Icon.UP : item < 0 ? Icon.DOWN : Icon.SAME).node());
  }
}
