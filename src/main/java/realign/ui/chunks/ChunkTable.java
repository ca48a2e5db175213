package realign.ui.chunks;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.ui.kit.Columns;

/** The chunks, a line each. */
final class ChunkTable extends TableView<Chunk> {
  private static final Messages MESSAGES = Messages.of(ChunkTable.class);
  private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
  private static final double ROW = 36;

  private final ChunksModel model;

  ChunkTable(ChunksModel model) {
    this.model = model;
    setId("chunk-table");
    setFixedCellSize(ROW);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getColumns().add(Columns.text(MESSAGES.text("column.text"), 210, ChunkTable::start));
    getColumns().add(Columns.text(MESSAGES.text("column.pages"), 64, ChunkTable::pages));
    getColumns().add(Columns.text(MESSAGES.text("column.tokens"), 130, this::tokens));
    getColumns().get(0).getStyleClass().add("first");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    setRowFactory(table -> new Row());
    model.preview().subscribe(this::show);
    model.cut().subscribe(cut -> refresh());
  }

  List<Chunk> selected() {
    return List.copyOf(getSelectionModel().getSelectedItems());
  }

  private void show(@Nullable Preview preview) {
    getItems().setAll(preview == null ? List.of() : preview.chunks());
    if (!getItems().isEmpty()) {
      getSelectionModel().select(0);
    }
  }

  private static String start(Chunk chunk) {
    String text = chunk.text();
    return text.substring(0, Math.min(160, text.length())).replaceAll("\\s+", " ").strip();
  }

  private static String pages(Chunk chunk) {
    return chunk.firstPage() == chunk.lastPage()
        ? Integer.toString(chunk.firstPage())
        : chunk.firstPage() + "–" + chunk.lastPage();
  }

  private String tokens(Chunk chunk) {
    Preview preview = model.preview().get();
    return preview == null || preview.seen(chunk) == chunk.tokens()
        ? MESSAGES.text("tokens", chunk.tokens())
        : MESSAGES.text("tokens.seen", preview.seen(chunk), chunk.tokens());
  }

  private final class Row extends TableRow<Chunk> {
    @Override
    protected void updateItem(@Nullable Chunk chunk, boolean empty) {
      super.updateItem(chunk, empty);
      pseudoClassStateChanged(EXCLUDED, chunk != null && model.excluded(chunk));
    }
  }
}
