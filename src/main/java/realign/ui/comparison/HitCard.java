package realign.ui.comparison;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.HighlightedText;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;

/** One chunk that was found: where it stands, whether it is right, and why it was found. */
final class HitCard extends VBox {
  /** Height of the line with the rank. */
  static final double HEAD = 40;

  private static final Messages MESSAGES = Messages.of(HitCard.class);
  private static final int LENGTH = 150;

  private final Found found;
  private final HighlightedText text = new HighlightedText();
  private final Button more;
  private boolean whole;

  /**
   * A card.
   *
   * @param moved whether it says how it moved from the other list
   * @param whole whether it shows all its text from the start
   */
  HitCard(Found found, boolean moved, ComparisonModel model, boolean whole) {
    this.found = found;
    this.whole = whole;
    getStyleClass().add("hit");
    if (found.gold()) {
      getStyleClass().add("gold");
    }
    more = Buttons.icon(Icon.EXPAND, Command.of(MESSAGES.text("text.more"), this::toggle));
    more.setVisible(found.chunk().text().length() > LENGTH);
    getChildren().addAll(head(moved, model), text);
    fill();
  }

  Found found() {
    return found;
  }

  boolean whole() {
    return whole;
  }

  private HBox head(boolean moved, ComparisonModel model) {
    Label rank = new Label(Integer.toString(found.rank()));
    rank.getStyleClass().add("rank");
    Label place = new Label(found.place());
    place.getStyleClass().add("place");
    place.setMaxWidth(Double.MAX_VALUE);
    place.setMinWidth(0);
    Hint.whenCut(place);
    HBox.setHgrow(place, Priority.ALWAYS);
    Label score = new Label("%.3f".formatted(found.score()));
    score.getStyleClass().add("score");
    score.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(rank);
    if (moved) {
      head.getChildren().add(movement());
    }
    if (found.gold()) {
      head.getChildren().add(badge("gold", Icon.CHECK));
    } else if (found.wrong()) {
      head.getChildren().add(badge("wrong", Icon.REJECT));
    }
    head.getChildren().addAll(place, score, marks(model));
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(HEAD);
    head.setMaxHeight(HEAD);
    return head;
  }

  private Node movement() {
    int gain = found.other() == 0 ? 0 : found.other() - found.rank();
    String key = found.other() == 0 ? "new" : gain > 0 ? "up" : gain < 0 ? "down" : "same";
    Icon icon =
        switch (key) {
          case "up", "new" -> Icon.UP;
          case "down" -> Icon.DOWN;
          default -> Icon.SAME;
        };
    Label label = new Label(gain == 0 ? "" : Integer.toString(Math.abs(gain)), icon.node());
    label.getStyleClass().addAll("movement", key);
    label.setMinWidth(Region.USE_PREF_SIZE);
    String words =
        found.other() == 0
            ? MESSAGES.text("moved.new")
            : MESSAGES.text("moved." + key, Math.abs(gain), found.other());
    Hint.on(label, words);
    label.setAccessibleText(words);
    return label;
  }

  private static Label badge(String key, Icon icon) {
    Label badge = new Label(MESSAGES.text("badge." + key), icon.node());
    badge.getStyleClass().addAll("badge", key);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    Hint.on(badge, MESSAGES.text("badge." + key + ".help"));
    return badge;
  }

  private Node marks(ComparisonModel model) {
    Button right =
        Buttons.icon(
            Icon.ACCEPT, Command.of(MESSAGES.text("mark.right"), () -> model.right(found)));
    Button wrong =
        Buttons.icon(
            Icon.REJECT, Command.of(MESSAGES.text("mark.wrong"), () -> model.wrong(found)));
    right.getStyleClass().add("mark-right");
    wrong.getStyleClass().add("mark-wrong");
    right.setVisible(!found.gold());
    wrong.setVisible(!found.gold() && !found.wrong());
    HBox marks = new HBox(right, wrong, more);
    marks.getStyleClass().add("marks");
    marks.setAlignment(Pos.CENTER_RIGHT);
    marks.setMinWidth(Region.USE_PREF_SIZE);
    return marks;
  }

  private void toggle() {
    whole = !whole;
    fill();
  }

  private void fill() {
    String all = found.chunk().text();
    List<HighlightedText.Mark> marks = found.marks();
    Excerpt excerpt = whole ? Excerpt.whole(all, marks) : Excerpt.of(all, marks, LENGTH);
    text.show(excerpt.text(), excerpt.marks());
    more.setRotate(whole ? 180 : 0);
    more.setAccessibleText(MESSAGES.text(whole ? "text.less" : "text.more"));
  }
}
