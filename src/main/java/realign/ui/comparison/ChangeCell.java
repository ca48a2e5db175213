package realign.ui.comparison;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Icon;

/** Places gained or lost, with an arrow. */
final class ChangeCell extends TableCell<ResultRow, Ranks.Change> {
  private static final Messages MESSAGES = Messages.of(ChangeCell.class);

  ChangeCell() {
    getStyleClass().add("change");
  }

  @Override
  protected void updateItem(Ranks.@Nullable Change item, boolean empty) {
    super.updateItem(item, empty);
    getStyleClass().removeAll("up", "down", "same");
    if (empty || item == null || !item.known()) {
      setText(null);
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String key = item.places() > 0 ? "up" : item.places() < 0 ? "down" : "same";
    String places = item.words();
    getStyleClass().add(key);
    setText(places);
    Icon icon = item.places() > 0 ? Icon.UP : item.places() < 0 ? Icon.DOWN : Icon.SAME;
    setGraphic(icon.node());
    setAccessibleText(MESSAGES.text("results.rank." + key, places));
  }
}
