package realign.ui.chunks;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Proposal;
import realign.job.Messages;
import realign.ui.kit.Columns;
import realign.ui.kit.Hint;

/** The chunks, a line each. */
final class ChunkTable extends TableView<Chunk> {
  private static final Messages MESSAGES = Messages.of(ChunkTable.class);
  private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
  private static final double ROW = 36;
  private static final double LEAST_TEXT = 52;
  private static final double LEAST_WIDTH = 324;

  private final ChunksModel model;

  ChunkTable(ChunksModel model) {
    this.model = model;
    setId("chunk-table");
    setAccessibleText(MESSAGES.text("title"));
    setFixedCellSize(ROW);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getColumns().add(Columns.text(MESSAGES.text("column.text"), 180, ChunkTable::start));
    getColumns().add(Columns.text(MESSAGES.text("column.pages"), 60, ChunkTable::pages));
    getColumns().add(Columns.text(MESSAGES.text("column.tokens"), 108, this::tokens));
    getColumns().add(Columns.picture("", 104, chunk -> chunk, this::mark));
    getColumns().get(0).getStyleClass().add("first");
    getColumns().get(0).setMinWidth(LEAST_TEXT);
    setMinWidth(LEAST_WIDTH);
    getColumns().stream().skip(1).forEach(ChunkTable::keepWidth);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    setRowFactory(table -> new Row());
    setPlaceholder(new Label(MESSAGES.text("list.empty")));
    model.preview().subscribe(now -> show());
    model.shown().subscribe(now -> show());
    model.cut().subscribe(cut -> show());
  }

  private static void keepWidth(TableColumn<Chunk, ?> column) {
    column.setMinWidth(column.getPrefWidth());
    column.setMaxWidth(column.getPrefWidth());
  }

  List<Chunk> selected() {
    return getSelectionModel().getSelectedItems().stream()
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private void show() {
    List<Chunk> chunks = model.listed();
    if (!chunks.equals(getItems())) {
      int place = Math.max(0, getSelectionModel().getSelectedIndex());
      getItems().setAll(chunks);
      getSelectionModel().clearSelection();
      if (!chunks.isEmpty()) {
        getSelectionModel().select(Math.min(place, chunks.size() - 1));
      }
    }
    refresh();
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

  private @Nullable Node mark(Chunk chunk) {
    Preview preview = model.preview().get();
    Proposal.Reason reason = preview == null ? null : preview.reason(chunk);
    if (model.excluded(chunk)) {
      return chip(MESSAGES.text("mark.out"), "plain");
    }
    if (reason == null) {
      return null;
    }
    Label chip =
        chip(MESSAGES.text("mark." + reason.name().toLowerCase(Locale.ROOT)), "distractor");
    Hint.on(chip, reason.sentence());
    return chip;
  }

  private static Label chip(String words, String style) {
    Label chip = new Label(words);
    chip.getStyleClass().addAll("chip", style);
    return chip;
  }

  private final class Row extends TableRow<Chunk> {
    @Override
    protected void updateItem(@Nullable Chunk chunk, boolean empty) {
      super.updateItem(chunk, empty);
      pseudoClassStateChanged(EXCLUDED, chunk != null && model.excluded(chunk));
    }
  }
}
