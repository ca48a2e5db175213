package realign.ui.questions;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.question.Evidence;
import realign.question.Question;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.Reflowed;
import realign.ui.kit.Workspace;

/** Writes a question by hand, or marks other evidence for one, by selecting text in a chunk. */
final class EvidenceDrawer extends Drawer {
  private static final Messages MESSAGES = Messages.of(EvidenceDrawer.class);

  private final EvidenceDraft draft;
  private final Workspace workspace;
  private final TextArea text = new TextArea();
  private final TextField find = new TextField();
  private final Label place = new Label();
  private final TextArea passage = new TextArea();
  private final VBox marked = new VBox();
  private final Button save;

  EvidenceDrawer(EvidenceDraft draft, Workspace workspace) {
    this(draft, workspace, new VBox(), new VBox());
  }

  private EvidenceDrawer(EvidenceDraft draft, Workspace workspace, VBox fields, VBox foot) {
    super("evidence", MESSAGES.text("hand.title"), fields, foot);
    this.draft = draft;
    this.workspace = workspace;
    fields.getStyleClass().add("drawer-fields");
    marked.getStyleClass().add("drafts");
    text.setId("hand-text");
    text.setAccessibleText(MESSAGES.text("hand.question"));
    text.setWrapText(true);
    text.setPrefRowCount(2);
    text.textProperty().addListener(changed -> allow());
    passage.setId("hand-passage");
    passage.setAccessibleText(MESSAGES.text("hand.passage"));
    passage.setEditable(false);
    passage.setWrapText(true);
    passage.setPrefRowCount(14);
    Button mark = Buttons.secondary(Icon.MARK, Command.of(MESSAGES.text("hand.mark"), this::mark));
    mark.setId("hand-mark");
    save = Buttons.primary(Icon.CHECK, Command.of(MESSAGES.text("hand.save"), this::save));
    save.setId("hand-save");
    save.disableProperty().unbind();
    foot.getChildren().add(save);
    fields
        .getChildren()
        .addAll(
            field(MESSAGES.text("hand.question"), text, ""),
            chunkLine(),
            field(MESSAGES.text("hand.passage"), passage, MESSAGES.text("hand.passage.help")),
            mark,
            marked);
    draft.marked().addListener((ListChangeListener<Evidence>) change -> list(draft.marked()));
  }

  private Node chunkLine() {
    place.getStyleClass().add("place");
    Hint.whenCut(place);
    place.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(place, Priority.ALWAYS);
    find.setId("hand-find");
    find.setPromptText(MESSAGES.text("hand.find"));
    find.setAccessibleText(MESSAGES.text("hand.find"));
    find.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            draft.find(find.getText());
            show();
            event.consume();
          }
        });
    HBox line =
        new HBox(
            place,
            Buttons.icon(
                Icon.PREVIOUS, Command.of(MESSAGES.text("sample.previous"), () -> move(-1))),
            Buttons.icon(Icon.NEXT, Command.of(MESSAGES.text("sample.next"), () -> move(1))));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    return new VBox(8, find, line);
  }

  /** Opens it for a question, or for a new one. */
  void open(@Nullable Question question, @Nullable Chunk chunk) {
    draft.begin(question, chunk);
    text.setText(question == null ? "" : question.text());
    show();
    list(draft.marked());
    open().set(true);
    text.requestFocus();
    text.end();
  }

  private void move(int by) {
    draft.move(by);
    show();
  }

  private void show() {
    Chunk chunk = draft.chunk().orElse(null);
    if (chunk == null) {
      passage.clear();
      place.setText(MESSAGES.text("sample.place", 0, 0));
      return;
    }
    String where = Context.of(chunk, workspace).place();
    place.setText(MESSAGES.text("hand.place", draft.place() + 1, draft.chunks().size(), where));
    passage.setText(Reflowed.of(chunk.text()));
    passage.setScrollTop(0);
    draft.marked().stream()
        .filter(evidence -> chunk.span().contains(evidence.span()))
        .findFirst()
        .ifPresent(
            evidence ->
                passage.selectRange(
                    evidence.span().start() - chunk.span().start(),
                    evidence.span().end() - chunk.span().start()));
  }

  private void mark() {
    draft.mark(passage.getSelection().getStart(), passage.getSelection().getEnd());
  }

  private void list(List<? extends Evidence> all) {
    marked.getChildren().clear();
    for (Evidence evidence : all) {
      Label quote = new Label("“" + evidence.quote().replaceAll("\\s+", " ") + "”");
      quote.setWrapText(true);
      quote.setMinHeight(USE_PREF_SIZE);
      quote.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(quote, Priority.ALWAYS);
      Command remove =
          Command.of(MESSAGES.text("hand.remove"), () -> draft.marked().remove(evidence));
      HBox row = new HBox(quote, Buttons.icon(Icon.CLOSE, remove));
      row.getStyleClass().add("draft");
      marked.getChildren().add(row);
    }
    allow();
  }

  private void allow() {
    save.setDisable(text.getText().isBlank() || draft.marked().isEmpty());
  }

  private void save() {
    if (draft.save(text.getText())) {
      open().set(false);
    }
  }
}
