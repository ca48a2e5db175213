package realign.ui.questions;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.project.DocumentEntry;
import realign.question.Generated;
import realign.question.Question;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Icon;
import realign.ui.kit.Notice;
import realign.ui.kit.Segments;
import realign.ui.kit.Shortcut;
import realign.ui.kit.StepPage;
import realign.ui.kit.Workspace;

/** The questions step: a table to find them in, and beside it the one in hand. */
final class QuestionsView extends StackPane {
  private static final Messages MESSAGES = Messages.of(QuestionsView.class);

  private final QuestionsModel model;
  private final Workspace workspace;
  private final ReviewCommands commands;
  private final TextField search = new TextField();
  private final ReviewCard card;
  private final List<Command> all;
  private final StepPage page;
  private final GenerateModel generate;
  private final GenerateDrawer drawer;
  private final ProgressBar reviewed = new ProgressBar(0);

  QuestionsView(QuestionsModel model, Workspace workspace, Intake intake, GenerateModel generate) {
    this.model = model;
    this.workspace = workspace;
    this.generate = generate;
    this.drawer = new GenerateDrawer(generate, workspace);
    getStyleClass().add("questions");
    getStylesheets().add(String.valueOf(QuestionsView.class.getResource("questions.css")));
    this.commands = ReviewCommands.of(model, this::edit, search::requestFocus);
    this.card = new ReviewCard(model, workspace, commands);
    reviewed.getStyleClass().add("reviewed");
    Command take =
        Command.of(MESSAGES.text("command.import"), () -> askForFiles(intake))
            .on(Shortcut.combination("Shortcut+I"));
    Command write =
        Command.of(MESSAGES.text("command.write"), this::write)
            .on(Shortcut.combination("Shortcut+G"))
            .when(
                Bindings.createBooleanBinding(
                    () -> !workspace.cut().get().chunks().isEmpty(), workspace.cut()));
    this.all = Stream.concat(commands.all().stream(), Stream.of(take, write)).toList();
    this.page =
        new StepPage(
            MESSAGES.text("title"),
            reviewed,
            Buttons.secondary(Icon.IMPORT, take),
            Buttons.primary(Icon.WRITE, write));
    intake.taken().subscribe(this::say);
    page.setCenter(body());
    Node empty =
        new EmptyState(
            Icon.QUESTIONS,
            MESSAGES.text("empty.title"),
            MESSAGES.text("empty.purpose"),
            Buttons.primary(Icon.WRITE, write),
            Buttons.secondary(Icon.IMPORT, take));
    getChildren().addAll(page, empty, drawer);
    StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
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

  List<Command> commands() {
    return all;
  }

  private void write() {
    Question question = model.inHand().get();
    drawer.open(question == null ? null : Context.chunk(question, workspace).orElse(null));
  }

  private void say(@Nullable Generated generated) {
    if (generated == null) {
      return;
    }
    int failed = generated.failed().values().stream().mapToInt(Integer::intValue).sum();
    String limit =
        generated
            .stoppedBy()
            .map(reached -> MESSAGES.text("written.limit." + reached.name(), generated.left()))
            .orElse("");
    page.say(
        new Notice(
            failed == 0 && limit.isEmpty() ? Notice.Tone.SUCCESS : Notice.Tone.WARNING,
            MESSAGES.text("written.questions", generated.questions(), generated.done()),
            (MESSAGES.text("written.failed", failed) + " " + limit).strip()));
  }

  private void askForFiles(Intake intake) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(MESSAGES.text("command.import"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                MESSAGES.text("files"), "*.jsonl", "*.ndjson", "*.json", "*.csv", "*.tsv"));
    @Nullable List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
    if (files != null) {
      intake.take(files.stream().map(File::toPath).toList());
    }
  }

  private void say(Intake.@Nullable Taken taken) {
    if (taken == null) {
      page.say();
      return;
    }
    boolean whole = taken.unplaced() == 0 && taken.skipped() == 0;
    page.say(
        new Notice(
            whole ? Notice.Tone.SUCCESS : Notice.Tone.WARNING,
            MESSAGES.text("taken", taken.questions()),
            whole ? "" : MESSAGES.text("taken.but", taken.unplaced(), taken.skipped())));
  }

  private void edit() {
    card.edit();
  }

  private SplitPane body() {
    QuestionTable table = new QuestionTable(model, workspace);
    table.setPlaceholder(
        new EmptyState(Icon.SEARCH, MESSAGES.text("none.title"), MESSAGES.text("none.purpose")));
    VBox left = new VBox(filters(), table);
    VBox.setVgrow(table, Priority.ALWAYS);
    BorderPane right = new BorderPane(card);
    right.getStyleClass().add("side-panel");
    SplitPane split = new SplitPane(left, right);
    split.setOrientation(Orientation.HORIZONTAL);
    split.setDividerPositions(0.5);
    right.setMinWidth(440);
    SplitPane.setResizableWithParent(left, true);
    return split;
  }

  private VBox filters() {
    Segments<QuestionsModel.Show> segments =
        new Segments<>(
            List.of(
                QuestionsModel.Show.ALL,
                QuestionsModel.Show.UNREVIEWED,
                QuestionsModel.Show.ACCEPTED,
                QuestionsModel.Show.REJECTED),
            show -> "",
            model.show());
    model.counts().subscribe(counts -> label(segments, counts));
    search.setId("question-search");
    search.setPromptText(MESSAGES.text("search"));
    search.textProperty().bindBidirectional(model.search());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox second = new HBox(search, documents());
    second.getStyleClass().add("line");
    VBox filters = new VBox(segments, second);
    filters.getStyleClass().add("filters");
    return filters;
  }

  private void label(Segments<QuestionsModel.Show> segments, Counts counts) {
    segments.words(QuestionsModel.Show.ALL).set(MESSAGES.text("show.all", counts.total()));
    segments
        .words(QuestionsModel.Show.UNREVIEWED)
        .set(MESSAGES.text("show.unreviewed", counts.unreviewed()));
    segments
        .words(QuestionsModel.Show.ACCEPTED)
        .set(MESSAGES.text("show.accepted", counts.accepted()));
    segments
        .words(QuestionsModel.Show.REJECTED)
        .set(MESSAGES.text("show.rejected", counts.rejected()));
  }

  private ComboBox<@Nullable DocumentEntry> documents() {
    ComboBox<@Nullable DocumentEntry> documents = new ComboBox<>();
    documents.setConverter(new DocumentName());
    documents.setPrefWidth(180);
    documents.setAccessibleText(MESSAGES.text("documents.all"));
    workspace
        .documents()
        .subscribe(
            list -> {
              documents.getItems().clear();
              documents.getItems().add(null);
              documents.getItems().addAll(list);
              documents.setValue(null);
            });
    model.document().bind(documents.valueProperty());
    return documents;
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
  }

  private static final class DocumentName extends StringConverter<@Nullable DocumentEntry> {
    @Override
    public String toString(@Nullable DocumentEntry document) {
      return document == null ? MESSAGES.text("documents.all") : document.name();
    }

    @Override
    public @Nullable DocumentEntry fromString(String name) {
      return null;
    }
  }
}
