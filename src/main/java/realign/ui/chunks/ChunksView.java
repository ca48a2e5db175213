package realign.ui.chunks;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Icon;
import realign.ui.kit.Later;
import realign.ui.kit.Mishap;
import realign.ui.kit.Notice;
import realign.ui.kit.Shortcut;
import realign.ui.kit.StepPage;
import realign.ui.kit.Turns;
import realign.ui.kit.Workspace;

/** The chunks step: how to cut, what comes of it, and one chunk in full. */
final class ChunksView extends StackPane {
  private static final Messages MESSAGES = Messages.of(ChunksView.class);

  private final ChunksModel model;
  private final Trial trial;
  private final Workspace workspace;
  private final ChunkTable table;
  private final ChunkPane pane;
  private final BooleanProperty someIn = new SimpleBooleanProperty();
  private final BooleanProperty allOut = new SimpleBooleanProperty();
  private final SettingsPanel.Actions actions;
  private final Command exclude;
  private final Command include;

  ChunksView(ChunksModel model, Trial trial, Sight sight, Workspace workspace, Turns turns) {
    this.model = model;
    this.trial = trial;
    this.workspace = workspace;
    this.table = new ChunkTable(model);
    this.pane = new ChunkPane(sight);
    BooleanBinding settled = model.changed().not();
    Shortcut key = Shortcut.character("x");
    exclude = command("exclude", () -> model.exclude(model.list().selection().items())).on(key);
    include = command("include", () -> model.include(model.list().selection().items())).on(key);
    actions = actions(settled);
    StepPage page =
        new StepPage(
            MESSAGES.text("title"),
            shown(Buttons.secondary(Icon.REJECT, exclude.when(settled.and(someIn))), allOut.not()),
            shown(
                Buttons.secondary(Icon.ADD, include.when(settled.and(allOut))),
                Bindings.not(allOut.not())));
    page.setCenter(body(turns));
    Button cutNew = Buttons.primary(Icon.CHECK, actions.cutNew());
    Node empty =
        new EmptyState(
            Icon.CHUNKS,
            MESSAGES.text("empty.title"),
            MESSAGES.text("empty.purpose"),
            shown(cutNew, uncut()),
            shown(
                Buttons.lead(Icon.DOCUMENTS, MESSAGES.text("empty.lead"), "documents"),
                uncut().not()));
    getChildren().addAll(page, empty);
    workspace
        .cut()
        .subscribe(
            cut -> {
              page.setVisible(!cut.chunks().isEmpty());
              empty.setVisible(cut.chunks().isEmpty());
              page.summary().setText(summary(cut));
              choose();
            });
    model.mishap().subscribe(mishap -> page.say(notices(mishap)));
    table.getSelectionModel().selectedItemProperty().subscribe(this::show);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<Chunk>) change -> choose());
  }

  private SettingsPanel.Actions actions(BooleanBinding settled) {
    BooleanBinding changed =
        Bindings.createBooleanBinding(
            () -> model.changed().get() && !model.standing().get().given(),
            model.changed(),
            model.standing());
    return new SettingsPanel.Actions(
        command("apply", model::apply).when(changed),
        command("reset", model::reset).when(model.changed()),
        command("compare", () -> trial.compare(model.settings().chunking()))
            .when(model.changed().and(trial.running().not()).and(questions())),
        command("fit", model::fit),
        command("exclude-proposed", () -> model.exclude(model.open())).when(settled),
        command("cut-new", model::cutNew).when(uncut()));
  }

  /** Whether there is anything to judge by. */
  private BooleanBinding questions() {
    return Bindings.isNotEmpty(workspace.questions());
  }

  private BooleanBinding uncut() {
    return Bindings.createBooleanBinding(
        () -> model.standing().get().uncut() > 0, model.standing());
  }

  List<Command> commands() {
    BooleanBinding settled = model.changed().not();
    return List.of(
        actions.apply(),
        actions.reset(),
        actions.compare(),
        actions.fit(),
        exclude.when(settled.and(someIn)),
        include.when(settled.and(allOut)),
        actions.excludeProposed(),
        actions.cutNew());
  }

  void shown() {
    model.prepare();
  }

  private static Command command(String key, Runnable action) {
    return Command.of(MESSAGES.text("command." + key), action);
  }

  private static Button shown(Button button, BooleanBinding when) {
    button.visibleProperty().bind(when);
    button.managedProperty().bind(when);
    return button;
  }

  private static Node[] notices(@Nullable Mishap mishap) {
    return mishap == null ? new Node[0] : new Node[] {Notice.of(mishap)};
  }

  private BorderPane body(Turns turns) {
    ScrollPane settings =
        new ScrollPane(Later.made(turns, () -> new SettingsPanel(model, actions, turns)));
    settings.setFitToWidth(true);
    settings.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    settings.setMinWidth(USE_PREF_SIZE);
    settings.getStyleClass().add("settings-scroll");
    Later unplaced = Later.rows(turns, new UnplacedTable(model));
    SplitPane split = new SplitPane(Later.rows(turns, table), new Later(turns, pane));
    split.setDividerPositions(0.55);
    StackPane lists = new StackPane(split, unplaced);
    model
        .shown()
        .subscribe(
            now -> {
              unplaced.setVisible(now == ChunksModel.Shown.UNPLACED);
              split.setVisible(now != ChunksModel.Shown.UNPLACED);
            });
    BorderPane center = new BorderPane();
    center.setTop(new VBox(new TrialCard(trial), new FilterBar(model)));
    center.setCenter(lists);
    BorderPane body = new BorderPane();
    body.setLeft(settings);
    body.setCenter(center);
    return body;
  }

  private static String summary(Workspace.Cut cut) {
    long excluded =
        cut.chunks().stream().filter(chunk -> cut.excluded().contains(chunk.id())).count();
    return excluded == 0
        ? MESSAGES.text("summary", cut.chunks().size())
        : MESSAGES.text("summary.excluded", cut.chunks().size(), excluded);
  }

  private void choose() {
    List<Chunk> chosen = model.list().selection().items();
    boolean out = !chosen.isEmpty() && chosen.stream().allMatch(model::excluded);
    allOut.set(out);
    someIn.set(!chosen.isEmpty() && !out);
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
