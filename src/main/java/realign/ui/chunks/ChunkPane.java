package realign.ui.chunks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.HighlightedText;
import realign.ui.kit.HighlightedText.Mark;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.PageView;
import realign.ui.kit.Reflowed;
import realign.ui.kit.ScrolledByKeys;
import realign.ui.kit.Segments;

/** One chunk as text, with what it shares with its neighbours shaded, or where it stands. */
final class ChunkPane extends VBox {
  private static final Messages MESSAGES = Messages.of(ChunkPane.class);

  /** How a chunk is shown. */
  enum Face {
    TEXT,
    PAGE
  }

  private final Sight sight;
  private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.TEXT);
  private final Label place = new Label();
  private final HighlightedText text = new HighlightedText();
  private final PageView picture = new PageView();
  private final ScrollPane scroll = new ScrollPane(text);
  private final Label position = new Label();
  private @Nullable Chunk chunk;

  ChunkPane(Sight sight) {
    this.sight = sight;
    getStyleClass().add("chunk-pane");
    place.getStyleClass().add("place");
    place.setWrapText(true);
    place.setMinHeight(USE_PREF_SIZE);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("passage");
    ScrolledByKeys.let(scroll, MESSAGES.text("passage"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(place, bar(), scroll);
    face.subscribe(now -> turn());
    sight.page().subscribe(now -> turn());
  }

  private HBox bar() {
    Segments<Face> faces =
        new Segments<>(
            List.of(Face.values()),
            each -> MESSAGES.text("face." + each.name().toLowerCase(Locale.ROOT)),
            face);
    Label legend = new Label(MESSAGES.text("legend"));
    legend.getStyleClass().addAll("chip", "overlap-legend");
    Hint.whenCut(legend);
    Button previous =
        Buttons.icon(
            Icon.PREVIOUS, Command.of(MESSAGES.text("page.previous"), () -> sight.turn(-1)));
    Button next =
        Buttons.icon(Icon.NEXT, Command.of(MESSAGES.text("page.next"), () -> sight.turn(1)));
    position.getStyleClass().add("muted");
    HBox pages = new HBox(previous, position, next);
    pages.setAlignment(Pos.CENTER_LEFT);
    only(legend, Face.TEXT);
    only(pages, Face.PAGE);
    HBox bar = new HBox(faces, legend, pages);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("line");
    return bar;
  }

  private void only(Node node, Face on) {
    node.visibleProperty().bind(face.isEqualTo(on));
    node.managedProperty().bind(face.isEqualTo(on));
  }

  void show(@Nullable Chunk now, List<Chunk> all, String document) {
    chunk = now;
    setVisible(now != null);
    if (now == null) {
      return;
    }
    place.setText(now.section().isEmpty() ? document : document + "  ·  " + now.section());
    text.show(Reflowed.of(now.text()), shared(now, all));
    scroll.setVvalue(0);
    turn();
  }

  /** Pages are drawn only where someone wants to see them. */
  private void turn() {
    ChunkPage page = sight.page().get();
    boolean wanted = face.get() == Face.PAGE;
    if (!wanted || chunk == null) {
      scroll.setContent(text);
    } else if (page == null || !page.chunk().equals(chunk)) {
      sight.at(chunk);
    } else if (page.picture() == null) {
      position.setText(MESSAGES.text("page.none"));
      scroll.setContent(text);
    } else {
      position.setText(MESSAGES.text("page", page.page()));
      picture.show(page.picture(), page.width(), page.boxes());
      scroll.setContent(picture);
    }
  }

  private static List<Mark> shared(Chunk chunk, List<Chunk> all) {
    int at = all.indexOf(chunk);
    List<Mark> marks = new ArrayList<>();
    int start = chunk.span().start();
    if (at > 0 && all.get(at - 1).span().overlaps(chunk.span())) {
      marks.add(new Mark(0, all.get(at - 1).span().end() - start, "overlap"));
    }
    if (at >= 0 && at + 1 < all.size() && all.get(at + 1).span().overlaps(chunk.span())) {
      marks.add(new Mark(all.get(at + 1).span().start() - start, chunk.text().length(), "overlap"));
    }
    return marks;
  }
}
