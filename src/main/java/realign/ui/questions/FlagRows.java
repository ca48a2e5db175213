package realign.ui.questions;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import realign.job.Messages;
import realign.question.flag.Flag;
import realign.question.flag.FlagWords;
import realign.ui.kit.Icon;
import realign.ui.kit.Presence;

/** The flags of the question in hand, each with what it means and a way to what it speaks of. */
final class FlagRows extends VBox {
  private static final Messages MESSAGES = Messages.of(FlagRows.class);

  private final Consumer<String> toQuestion;
  private final Consumer<String> toChunk;

  FlagRows(Consumer<String> toQuestion, Consumer<String> toChunk) {
    this.toQuestion = toQuestion;
    this.toChunk = toChunk;
    setId("flags");
    getStyleClass().add("flag-rows");
    setMinHeight(Region.USE_PREF_SIZE);
    show(List.of());
  }

  void show(List<Flag> flags) {
    getChildren().setAll(flags.stream().map(this::row).toList());
    Presence.see(this, !flags.isEmpty());
  }

  private Node row(Flag flag) {
    Label words = new Label(FlagWords.sentence(flag));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(Icon.FLAG.node("flag-sign"), words);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("flag-row");
    if (flag instanceof Flag.Duplicate twin) {
      row.getChildren().add(link("flag.twin", () -> toQuestion.accept(twin.twin())));
    } else if (flag instanceof Flag.AnsweredBetter better) {
      row.getChildren().add(link("flag.chunk", () -> toChunk.accept(better.chunk())));
    }
    return row;
  }

  private static Hyperlink link(String key, Runnable action) {
    Hyperlink link = new Hyperlink(MESSAGES.text(key));
    link.getStyleClass().add(Styles.SMALL);
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(event -> action.run());
    return link;
  }
}
