package realign.ui.chunks;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Icon;
import realign.ui.kit.Notice;
import realign.ui.kit.Shortcut;
import realign.ui.kit.StepPage;
import realign.ui.kit.Workspace;

/** The chunks step: how to cut, what comes of it, and one chunk in full. */
final class ChunksView extends StackPane {
  private static final Messages MESSAGES = Messages.of(ChunksView.class);

  private final ChunksModel model;
  private final Workspace workspace;
  private final ChunkTable table;
  private final ChunkPane pane = new ChunkPane();
  private final Command apply;
  private final Command reset;
  private final Command fit;
  private final Command exclude;

  ChunksView(ChunksModel model, Workspace workspace) {
    this.model = model;
    this.workspace = workspace;
    this.table = new ChunkTable(model);
    BooleanBinding settled = model.changed().not();
    apply = Command.of(MESSAGES.text("command.apply"), model::apply).when(model.changed());
    reset = Command.of(MESSAGES.text("command.reset"), model::reset).when(model.changed());
    fit = Command.of(MESSAGES.text("command.fit"), model::fit);
    exclude =
        Command.of(MESSAGES.text("command.exclude"), this::toggle)
            .on(Shortcut.character("x"))
            .when(settled);
    StepPage page = new StepPage(MESSAGES.text("title"), Buttons.secondary(Icon.REJECT, exclude));
    page.setCenter(body());
    Node empty =
        new EmptyState(Icon.CHUNKS, MESSAGES.text("empty.title"), MESSAGES.text("empty.purpose"));
    getChildren().addAll(page, empty);
    workspace
        .cut()
        .subscribe(
            cut -> {
              page.setVisible(!cut.chunks().isEmpty());
              empty.setVisible(cut.chunks().isEmpty());
              page.summary().setText(summary(cut));
            });
    model.mishap().subscribe(mishap -> page.say(notices(mishap)));
    table.getSelectionModel().selectedItemProperty().subscribe(this::show);
  }

  List<Command> commands() {
    return List.of(apply, reset, fit, exclude);
  }

  private static Node[] notices(realign.ui.kit.@Nullable Mishap mishap) {
    return mishap == null ? new Node[0] : new Node[] {Notice.of(mishap)};
  }

  private BorderPane body() {
    ScrollPane settings = new ScrollPane(new SettingsPanel(model, apply, reset, fit));
    settings.setFitToWidth(true);
    settings.getStyleClass().add("settings-scroll");
    SplitPane split = new SplitPane(table, pane);
    split.setDividerPositions(0.55);
    BorderPane body = new BorderPane(split);
    body.setLeft(settings);
    return body;
  }

  private String summary(Workspace.Cut cut) {
    int excluded = cut.excluded().size();
    return excluded == 0
        ? MESSAGES.text("summary", cut.chunks().size())
        : MESSAGES.text("summary.excluded", cut.chunks().size(), excluded);
  }

  private void toggle() {
    List<Chunk> chosen = table.selected();
    if (chosen.stream().allMatch(model::excluded)) {
      model.include(chosen);
    } else {
      model.exclude(chosen);
    }
  }

  private void show(@Nullable Chunk chunk) {
    Preview preview = model.preview().get();
    String document =
        chunk == null
            ? ""
            : workspace.documents().get().stream()
                .filter(entry -> entry.id().equals(chunk.span().document()))
                .map(DocumentEntry::name)
                .findFirst()
                .orElse("");
    pane.show(chunk, preview == null ? List.of() : preview.chunks(), document);
  }
}
