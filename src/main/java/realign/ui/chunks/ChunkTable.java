package realign.ui.chunks;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Proposal;
import realign.job.Messages;
import realign.ui.kit.Columns;
import realign.ui.kit.Hint;
import realign.ui.kit.Ordering;
import realign.ui.kit.TableSelection;

/** The chunks, a line each. */
final class ChunkTable extends TableView<Chunk> {
  private static final Messages MESSAGES = Messages.of(ChunkTable.class);
  private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
  private static final double ROW = 36;
  private static final double LEAST_TEXT = 52;
  private static final double LEAST_WIDTH = 324;

  private final ChunksModel model;
  private final ChunkList list;

  ChunkTable(ChunksModel model) {
    super(model.list().rows());
    this.model = model;
    this.list = model.list();
    setId("chunk-table");
    setAccessibleText(MESSAGES.text("title"));
    setFixedCellSize(ROW);
    setSelectionModel(new TableSelection<>(this, list.selection()));
    getColumns().add(Columns.text(MESSAGES.text("column.text"), 180, ChunkTable::start));
    getColumns()
        .add(
            Columns.worded(
                MESSAGES.text("column.pages"), 76, ChunkMarks::pages, ChunkTable::words));
    getColumns()
        .add(
            Columns.worded(
                MESSAGES.text("column.tokens"),
                92,
                chunk -> list.marks().tokens(chunk),
                ChunkTable::words));
    getColumns().add(Columns.picture("", 104, chunk -> list.marks().mark(chunk), ChunkTable::chip));
    getColumns().get(0).getStyleClass().add("first");
    getColumns().get(0).setMinWidth(LEAST_TEXT);
    setMinWidth(LEAST_WIDTH);
    getColumns().stream().skip(1).forEach(ChunkTable::keepWidth);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    setRowFactory(table -> new Row());
    setPlaceholder(new Label(MESSAGES.text("list.empty")));
    setSortPolicy(
        table -> {
          list.rows().order(Ordering.of(table));
          return true;
        });
    model.preview().subscribe(now -> refresh());
    model.cut().subscribe(now -> refresh());
  }

  private static void keepWidth(TableColumn<Chunk, ?> column) {
    column.setMinWidth(column.getPrefWidth());
    column.setMaxWidth(column.getPrefWidth());
  }

  private static String start(Chunk chunk) {
    String text = chunk.text();
    return text.substring(0, Math.min(160, text.length())).replaceAll("\\s+", " ").strip();
  }

  private static String words(ChunkMarks.Pages pages) {
    return pages.first() == pages.last()
        ? Integer.toString(pages.first())
        : pages.first() + "–" + pages.last();
  }

  private static String words(ChunkMarks.Tokens tokens) {
    return tokens.seen() == tokens.all()
        ? MESSAGES.text("tokens", tokens.all())
        : MESSAGES.text("tokens.seen", tokens.seen(), tokens.all());
  }

  private static @Nullable Node chip(ChunkMarks.Mark mark) {
    Proposal.Reason reason = mark.reason();
    if (mark.out()) {
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
