package realign.ui.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.document.Removal;
import realign.job.Messages;
import realign.ui.documents.LookedAt.Stretch;
import realign.ui.kit.WritingDirection;

/** A page's text as the machine reads it, to be selected; and what of the page isn't in it. */
final class ReadText extends VBox {
  private static final Messages MESSAGES = Messages.of(ReadText.class);

  private final TextArea area = new TextArea();
  private final Label removed = new Label();
  private final ReadOnlyObjectWrapper<Stretch> selected =
      new ReadOnlyObjectWrapper<>(new Stretch(0, 0));

  ReadText() {
    getStyleClass().add("read-text");
    area.setEditable(false);
    area.setId("page-text");
    area.setAccessibleText(MESSAGES.text("text.name"));
    VBox.setVgrow(area, Priority.ALWAYS);
    removed.getStyleClass().addAll("muted", "removed");
    removed.setWrapText(true);
    removed.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(area, removed);
    area.selectionProperty()
        .subscribe(now -> selected.set(new Stretch(now.getStart(), now.getEnd())));
  }

  /** What a person has selected; nothing where start and end are the same. */
  ReadOnlyObjectProperty<Stretch> selected() {
    return selected.getReadOnlyProperty();
  }

  void show(@Nullable LookedAt page) {
    String text = page == null ? "" : page.text();
    boolean rightToLeft = WritingDirection.rightToLeft(text);
    area.setNodeOrientation(
        rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    // JavaFX breaks lines of both directions too late, and their starts would be out of sight.
    area.setWrapText(!rightToLeft);
    area.setText(text);
    area.setScrollTop(0);
    String words = page == null ? "" : words(page.removed());
    removed.setText(words);
    removed.setVisible(!words.isEmpty());
    removed.setManaged(!words.isEmpty());
  }

  void select(Stretch stretch) {
    area.selectRange(stretch.start(), stretch.end());
  }

  private static String words(List<Removal> removals) {
    Map<Removal.Kind, List<String>> kinds = new LinkedHashMap<>();
    for (Removal removal : removals) {
      kinds
          .computeIfAbsent(removal.kind(), kind -> new java.util.ArrayList<>())
          .add(removal.text().replace('\t', ' ').replace('\n', ' '));
    }
    return kinds.isEmpty()
        ? ""
        : kinds.entrySet().stream()
            .map(
                each ->
                    MESSAGES.text(
                        "removed." + each.getKey().name().toLowerCase(Locale.ROOT),
                        String.join(", ", each.getValue())))
            .collect(Collectors.joining(" · ", MESSAGES.text("removed") + " ", ""));
  }
}
