package realign.ui.questions;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.question.Generated;
import realign.question.flag.Flag;
import realign.question.flag.FlagWords;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Icon;
import realign.ui.kit.Jobs;
import realign.ui.kit.Later;
import realign.ui.kit.Presence;
import realign.ui.kit.Shortcut;
import realign.ui.kit.StepPage;
import realign.ui.kit.Turns;
import realign.ui.kit.Workspace;

/** The questions step: a table to find them in, beside it the one in hand, and drawers over it. */
final class QuestionsView extends StackPane {
  private static final Messages MESSAGES = Messages.of(QuestionsView.class);

  private final QuestionsModel model;
  private final Workspace workspace;
  private final GenerateModel generate;
  private final Bulk bulk;
  private final FilterBar filters;
  private final ReviewCard card;
  private final ReviewCommands review;
  private final PageCommands commands;
  private final StepPage page;
  private final ProgressBar reviewed = new ProgressBar(0);
  private final Label pace = new Label();
  private final Cabinet drawers;

  QuestionsView(
      QuestionsModel model,
      Workspace workspace,
      Jobs jobs,
      ImportModel intake,
      GenerateModel generate) {
    this.model = model;
    this.workspace = workspace;
    this.generate = generate;
    this.bulk = new Bulk(model, workspace);
    this.filters = new FilterBar(model, workspace, jobs.turns());
    getStyleClass().add("questions");
    getStylesheets().add(String.valueOf(QuestionsView.class.getResource("questions.css")));
    this.drawers = new Cabinet(model, workspace, jobs, intake, generate, bulk, this, this::review);
    this.review = ReviewCommands.of(model, this::edit, filters::search, drawers.open(), this);
    this.card = new ReviewCard(model, workspace, review);
    this.commands = pageCommands(intake);
    this.page = new StepPage(MESSAGES.text("title"), actions());
    page.setCenter(body(jobs.turns()));
    Node empty = empty();
    getChildren().addAll(page, empty);
    intake.arrivals().subscribe(drawers::take);
    intake.taken().subscribe(this::say);
    generate.outcome().subscribe(this::say);
    model
        .counts()
        .subscribe(
            counts -> {
              page.setVisible(counts.total() > 0);
              empty.setVisible(counts.total() == 0);
              summarise(counts);
            });
  }

  private Node empty() {
    Button write = Buttons.primary(Icon.WRITE, commands.write());
    Button chunks = Buttons.leadToChunks(workspace);
    write.visibleProperty().bind(commands.write().available());
    write.managedProperty().bind(write.visibleProperty());
    chunks.visibleProperty().bind(write.visibleProperty().not());
    chunks.managedProperty().bind(chunks.visibleProperty());
    return new EmptyState(
        Icon.QUESTIONS,
        MESSAGES.text("empty.title"),
        MESSAGES.text("empty.purpose"),
        write,
        chunks,
        Buttons.secondary(Icon.IMPORT, commands.take()));
  }

  /** Keys go to the review again. */
  private void review() {
    card.requestFocus();
  }

  List<Command> commands() {
    return Stream.concat(review.all().stream(), commands.all().stream()).toList();
  }

  private Node[] actions() {
    reviewed.getStyleClass().add("reviewed");
    Button flagged = Buttons.secondary(Icon.FLAG, commands.flags());
    flagged.setId("open-flags");
    return new Node[] {
      reviewed,
      Heading.menu(commands, rejections(), model.flags()),
      flagged,
      Buttons.secondary(Icon.IMPORT, commands.take()),
      Buttons.primary(Icon.WRITE, commands.write())
    };
  }

  /** Asks before anything is done to many questions. */
  private BulkQuestions asks() {
    return new BulkQuestions(model, workspace, generate, bulk, this::ask);
  }

  private void ask(Node... messages) {
    drawers.close();
    page.say(messages);
    if (messages.length == 0) {
      card.requestFocus();
    }
  }

  private PageCommands pageCommands(ImportModel intake) {
    BulkQuestions questions = asks();
    BooleanBinding chunks =
        Bindings.createBooleanBinding(
            () -> !workspace.cut().get().chunks().isEmpty(), workspace.cut());
    BooleanBinding any =
        Bindings.createBooleanBinding(() -> model.inHand().get() != null, model.inHand());
    return new PageCommands(
        command("import", "Shortcut+I", () -> askForFiles(intake)),
        command("write", "Shortcut+G", drawers::write).when(chunks),
        Command.of(MESSAGES.text("command.flags"), drawers::flags).on(Shortcut.character("f")),
        command("accept-unflagged", "Shortcut+Shift+A", questions::acceptUnflagged)
            .when(any.and(model.flags().working().not())),
        command("replace", "Shortcut+H", drawers::replace).when(any),
        command("by-hand", "Shortcut+Shift+N", drawers::writeByHand).when(chunks),
        Command.of(MESSAGES.text("command.evidence"), drawers::markEvidence)
            .on(Shortcut.character("m"))
            .when(any.and(chunks)),
        command("write-again", "Shortcut+Shift+G", questions::writeAgain).when(any.and(chunks)),
        Command.of(MESSAGES.text("command.versions"), drawers::versions));
  }

  private static Command command(String name, String keys, Runnable action) {
    return Command.of(MESSAGES.text("command." + name), action).on(Shortcut.combination(keys));
  }

  private Map<Flag.Type, Command> rejections() {
    Map<Flag.Type, Command> rejections = new EnumMap<>(Flag.Type.class);
    for (Flag.Type type : Flag.Type.values()) {
      rejections.put(type, Command.of(FlagWords.name(type), () -> asks().rejectFlagged(type)));
    }
    return rejections;
  }

  private void askForFiles(ImportModel intake) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(MESSAGES.text("command.import"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                MESSAGES.text("files"), "*.jsonl", "*.ndjson", "*.json", "*.csv", "*.tsv"));
    @Nullable List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
    if (files != null) {
      intake.read(files.stream().map(File::toPath).toList());
    }
  }

  private void say(@Nullable Generated generated) {
    if (generated != null) {
      page.say(Outcomes.of(generated, page::say));
    }
  }

  private void say(ImportModel.@Nullable Taken taken) {
    if (taken == null) {
      page.say();
    } else {
      page.say(Outcomes.of(taken, page::say));
    }
  }

  private void edit() {
    card.edit();
  }

  private SplitPane body(Turns turns) {
    QuestionTable table = new QuestionTable(model, workspace);
    table.setPlaceholder(
        new EmptyState(Icon.SEARCH, MESSAGES.text("none.title"), MESSAGES.text("none.purpose")));
    pace.getStyleClass().add("pace");
    Presence.see(pace, false);
    Later list = Later.rows(turns, table);
    VBox left = new VBox(new Later(turns, filters), list, pace);
    VBox.setVgrow(list, Priority.ALWAYS);
    BorderPane right = new BorderPane(new Later(turns, card));
    right.getStyleClass().add("side-panel");
    SplitPane split = new SplitPane(left, right);
    split.setOrientation(Orientation.HORIZONTAL);
    split.setDividerPositions(0.5);
    right.setMinWidth(400);
    SplitPane.setResizableWithParent(left, true);
    return split;
  }

  private void summarise(Counts counts) {
    int open = counts.unreviewed();
    page.summary()
        .setText(
            open == 0
                ? MESSAGES.text("summary.done", counts.accepted())
                : MESSAGES.text("summary", counts.accepted(), open));
    reviewed.setProgress(counts.total() == 0 ? 0 : 1 - (double) open / counts.total());
    reviewed.setAccessibleText(page.summary().getText());
    pace.setText(model.pace().words(open));
    Presence.see(pace, !pace.getText().isEmpty());
  }
}
