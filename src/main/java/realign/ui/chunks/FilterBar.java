package realign.ui.chunks;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.HBox;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.ui.chunks.ChunksModel.Shown;
import realign.ui.kit.Segments;

/** Which chunks are listed, and how many there are of each kind. */
final class FilterBar extends HBox {
  private static final Messages MESSAGES = Messages.of(FilterBar.class);

  private final ChunksModel model;
  private final Segments<Shown> segments;

  FilterBar(ChunksModel model) {
    this.model = model;
    getStyleClass().add("filter-bar");
    segments = new Segments<>(List.of(Shown.values()), now -> "", model.shown());
    segments.setId("chunk-filter");
    getChildren().add(segments);
    model.preview().subscribe(now -> count());
    model.cut().subscribe(now -> count());
    model.standing().subscribe(now -> count());
  }

  private void count() {
    Preview now = model.preview().get();
    List<Chunk> all = now == null ? List.of() : now.chunks();
    say(Shown.ALL, all.size());
    say(Shown.PROPOSED, model.open().size());
    say(Shown.LEFT_OUT, (int) all.stream().filter(model::excluded).count());
    say(Shown.UNPLACED, model.standing().get().unplaced().size());
  }

  private void say(Shown which, int count) {
    String key = "shown." + which.name().toLowerCase(Locale.ROOT);
    segments.words(which).set(MESSAGES.text(key, count));
  }
}
