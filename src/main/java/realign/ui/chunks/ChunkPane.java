package realign.ui.chunks;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.ui.kit.HighlightedText;
import realign.ui.kit.HighlightedText.Mark;
import realign.ui.kit.Reflowed;

/** One chunk's text, with what it shares with its neighbours shaded. */
final class ChunkPane extends VBox {
  private static final Messages MESSAGES = Messages.of(ChunkPane.class);

  private final Label place = new Label();
  private final HighlightedText text = new HighlightedText();
  private final ScrollPane scroll = new ScrollPane(text);

  ChunkPane() {
    getStyleClass().add("chunk-pane");
    place.getStyleClass().add("place");
    place.setWrapText(true);
    place.setMinHeight(USE_PREF_SIZE);
    Label legend = new Label(MESSAGES.text("legend"));
    legend.getStyleClass().addAll("chip", "overlap-legend");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("passage");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(place, legend, scroll);
  }

  void show(@Nullable Chunk chunk, List<Chunk> all, String document) {
    setVisible(chunk != null);
    if (chunk == null) {
      return;
    }
    place.setText(chunk.section().isEmpty() ? document : document + "  ·  " + chunk.section());
    text.show(Reflowed.of(chunk.text()), shared(chunk, all));
    scroll.setVvalue(0);
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
