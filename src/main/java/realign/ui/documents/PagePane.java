package realign.ui.documents;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.EmptyState;
import realign.ui.kit.HighlightedText;
import realign.ui.kit.Icon;
import realign.ui.kit.PageView;
import realign.ui.kit.Segments;

/** A page as it looks, or as the machine reads it. */
final class PagePane extends BorderPane {
  private static final Messages MESSAGES = Messages.of(PagePane.class);

  /** What is shown of the page. */
  enum Face {
    PAGE,
    TEXT
  }

  private final DocumentsModel model;
  private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.PAGE);
  private final PageView picture = new PageView();
  private final HighlightedText text = new HighlightedText();
  private final ScrollPane scroll = new ScrollPane();
  private final Label position = new Label();

  PagePane(DocumentsModel model, Command previous, Command next) {
    this.model = model;
    getStyleClass().add("page-pane");
    setTop(bar(previous, next));
    scroll.setFitToWidth(true);
    text.getStyleClass().add("sheet");
    model.shown().subscribe(this::show);
    face.subscribe(now -> show(model.shown().get()));
  }

  private HBox bar(Command previous, Command next) {
    Segments<Face> faces =
        new Segments<>(
            List.of(Face.PAGE, Face.TEXT),
            each -> MESSAGES.text("face." + each.name().toLowerCase(java.util.Locale.ROOT)),
            face);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    position.getStyleClass().add("muted");
    position.setMinWidth(USE_PREF_SIZE);
    HBox bar =
        new HBox(
            faces,
            space,
            Buttons.icon(Icon.PREVIOUS, previous),
            position,
            Buttons.icon(Icon.NEXT, next));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("bar");
    return bar;
  }

  private void show(@Nullable LookedAt page) {
    DocumentEntry document = model.chosen().get();
    if (page == null || document == null) {
      setCenter(null);
      position.setText("");
      return;
    }
    position.setText(MESSAGES.text("page.of", page.page(), document.pages()));
    boolean drawn = face.get() == Face.PAGE && page.picture() != null;
    if (drawn) {
      picture.show(page.picture(), 1, List.of());
      scroll.setContent(picture);
    } else {
      text.show(page.text(), List.of());
      scroll.setContent(text);
    }
    scroll.setVvalue(0);
    setCenter(
        page.text().isEmpty() && !drawn
            ? new EmptyState(
                Icon.DOCUMENTS, MESSAGES.text("no-text.title"), MESSAGES.text("no-text.purpose"))
            : scroll);
  }
}
