package realign.ui.chunks;

import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import realign.chunk.Chunk;
import realign.ui.kit.Latest;
import realign.ui.kit.RowSelection;
import realign.ui.kit.ShownRows;

/** The chunks that are to be listed, and which of them are selected. */
final class ChunkList {
  private final ChunksModel model;
  private final ObservableList<Chunk> all = FXCollections.observableArrayList();
  private final ShownRows<Chunk> rows;
  private final RowSelection<Chunk> selection;
  private volatile ChunkMarks marks = ChunkMarks.NONE;

  /**
   * As the model has them.
   *
   * @param looking filters and orders them
   */
  ChunkList(ChunksModel model, Latest looking) {
    this.model = model;
    this.rows = new ShownRows<>(all, Chunk.class, Chunk::id, looking);
    this.selection = new RowSelection<>(rows);
    model.preview().subscribe(now -> show());
    model.shown().subscribe(now -> show());
    model.cut().subscribe(now -> show());
  }

  /** In the table's order. */
  ShownRows<Chunk> rows() {
    return rows;
  }

  RowSelection<Chunk> selection() {
    return selection;
  }

  /** What is said of them; may be asked on any thread. */
  ChunkMarks marks() {
    return marks;
  }

  private void show() {
    int place = Math.max(0, selection.lead());
    Preview preview = model.preview().get();
    List<Chunk> chunks = preview == null ? List.of() : preview.chunks();
    marks = new ChunkMarks(preview, model.cut().get().excluded());
    if (!chunks.equals(all)) {
      all.setAll(chunks);
    }
    rows.filter(fitting(marks));
    rows.afterwards(() -> select(place));
  }

  private Predicate<Chunk> fitting(ChunkMarks now) {
    return switch (model.shown().get()) {
      case ALL, UNPLACED -> chunk -> true;
      case PROPOSED -> chunk -> !now.mark(chunk).out() && now.mark(chunk).reason() != null;
      case LEFT_OUT -> chunk -> now.mark(chunk).out();
    };
  }

  /** What stands where the selection was, if nothing of that is left. */
  private void select(int place) {
    if (selection.size() == 0) {
      selection.only(Math.min(place, rows.size() - 1));
    }
  }
}
