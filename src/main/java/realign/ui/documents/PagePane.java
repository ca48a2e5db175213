package realign.ui.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.document.Problem;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.ui.documents.LookedAt.Stretch;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Icon;
import realign.ui.kit.Notice;
import realign.ui.kit.PageView;
import realign.ui.kit.ScrolledByKeys;
import realign.ui.kit.Segments;

/** A page as it looks and as the machine reads it, with what is selected shown in both. */
final class PagePane extends BorderPane {
  private static final Messages MESSAGES = Messages.of(PagePane.class);
  private static final double WIDE = 760;

  /** What is shown of the page. */
  enum Face {
    PAGE,
    BOTH,
    TEXT
  }

  private final DocumentsModel model;
  private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.BOTH);
  private final PageView picture = new PageView();
  private final ReadText text = new ReadText();
  private final ScrollPane scroll = new ScrollPane(picture);
  private final SplitPane both = new SplitPane();
  private final Label position = new Label();
  private final VBox problem = new VBox();
  private @Nullable LookedAt page;

  PagePane(
      DocumentsModel model, ReadingMenu reading, List<Button> zoom, Button previous, Button next) {
    this.model = model;
    getStyleClass().add("page-pane");
    problem.getStyleClass().add("pane-notices");
    problem.setManaged(false);
    problem.setVisible(false);
    setTop(new VBox(bar(reading, zoom, previous, next), problem));
    scroll.setPannable(true);
    scroll.getStyleClass().add("page-scroll");
    ScrolledByKeys.let(scroll, MESSAGES.text("page.picture"));
    scroll.viewportBoundsProperty().subscribe(bounds -> fit());
    model.leafing().zoom().subscribe(now -> fit());
    picture.addEventHandler(MouseEvent.MOUSE_CLICKED, this::pick);
    text.selected().subscribe(this::mark);
    widthProperty().subscribe(now -> turn(now.doubleValue()));
    model.leafing().shown().subscribe(this::show);
    model.chosen().subscribe(document -> warn());
    face.subscribe(now -> arrange());
  }

  private HBox bar(ReadingMenu reading, List<Button> zoom, Button previous, Button next) {
    Segments<Face> faces =
        new Segments<>(
            List.of(Face.values()),
            each -> MESSAGES.text("face." + each.name().toLowerCase(Locale.ROOT)),
            face);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    position.getStyleClass().add("muted");
    position.setMinWidth(USE_PREF_SIZE);
    HBox bar = new HBox(faces, reading, space);
    bar.getChildren().addAll(zoom);
    bar.getChildren().addAll(previous, position, next);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("page-bar");
    return bar;
  }

  /** Page and text stand side by side where there is room, else one above the other. */
  private void turn(double width) {
    both.setOrientation(width >= WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    both.setDividerPositions(width >= WIDE ? 0.55 : 0.6);
  }

  private void fit() {
    double room = scroll.getViewportBounds().getWidth();
    picture.setMinWidth(room * model.leafing().zoom().get());
    picture.setPrefWidth(room * model.leafing().zoom().get());
  }

  private void show(@Nullable LookedAt now) {
    LookedAt before = page;
    page = now;
    DocumentEntry document = model.chosen().get();
    position.setText(
        now == null || document == null
            ? ""
            : MESSAGES.text("page.of", now.page(), document.pages()));
    boolean same =
        before != null
            && now != null
            && before.page() == now.page()
            && before.text().equals(now.text())
            && before.document().equals(now.document());
    picture.show(now == null ? null : now.picture(), now == null ? 1 : now.width(), List.of());
    if (same) {
      mark(text.selected().get());
    } else {
      text.show(now);
      scroll.setVvalue(0);
    }
    warn();
    arrange();
  }

  private void warn() {
    DocumentEntry document = model.chosen().get();
    Problem met = document == null ? null : document.problem();
    List<Node> said = new ArrayList<>();
    if (met != null) {
      said.add(new Notice(Notice.Tone.WARNING, met.sentence(), met.advice()));
    }
    if (document != null && page != null && page.lock() != LookedAt.Lock.OPEN) {
      String key = "lock." + page.lock().name().toLowerCase(Locale.ROOT);
      said.add(new Notice(Notice.Tone.INFO, MESSAGES.text(key), MESSAGES.text("lock.advice")));
      said.add(new PasswordLine("page-password", model.leafing()::unlock));
    }
    if (!said.isEmpty() || !problem.getChildren().isEmpty()) {
      problem.getChildren().setAll(said);
      problem.setManaged(!said.isEmpty());
      problem.setVisible(!said.isEmpty());
    }
  }

  private void arrange() {
    LookedAt now = page;
    if (now == null) {
      setCenter(null);
    } else if (now.text().isEmpty() && (now.picture() == null || face.get() == Face.TEXT)) {
      setCenter(
          new EmptyState(
              Icon.DOCUMENTS, MESSAGES.text("no-text.title"), MESSAGES.text("no-text.purpose")));
    } else {
      setCenter(content(now.picture() == null ? Face.TEXT : face.get()));
    }
  }

  private Node content(Face wanted) {
    both.getItems().clear();
    return switch (wanted) {
      case PAGE -> scroll;
      case TEXT -> text;
      case BOTH -> {
        both.getItems().setAll(scroll, text);
        turn(getWidth());
        yield both;
      }
    };
  }

  private void mark(Stretch selected) {
    if (page != null) {
      picture.mark(page.boxes(selected.start(), selected.end()));
    }
  }

  private void pick(MouseEvent event) {
    if (page != null && event.isStillSincePress()) {
      Point2D point = picture.point(event.getX(), event.getY());
      page.at(point.getX(), point.getY()).ifPresent(text::select);
    }
  }
}
