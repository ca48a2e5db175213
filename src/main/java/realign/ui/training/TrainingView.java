package realign.ui.training;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Buttons;
import realign.ui.kit.Command;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Icon;
import realign.ui.kit.Later;
import realign.ui.kit.Notice;
import realign.ui.kit.StepPage;
import realign.ui.kit.Turns;
import realign.ui.kit.Workspace;

/** The screen of training. */
final class TrainingView extends StackPane {
  private static final Messages MESSAGES = Messages.of(TrainingView.class);

  private final TrainingModel model;
  private final StepPage page;
  private final Button toChunks;
  private final StackPane center = new StackPane();
  private @Nullable SettingsDrawer settings;

  TrainingView(TrainingModel model, Workspace workspace, Command train, Command stop, Turns turns) {
    this.model = model;
    this.toChunks = Buttons.leadToChunks(workspace);
    getStyleClass().add("training");
    getStylesheets().add(String.valueOf(TrainingView.class.getResource("training.css")));
    page = new StepPage(MESSAGES.text("title"), start(train), end(stop));
    page.setLeft(
        scrolling(
            new PlanPane(model, Command.of(MESSAGES.text("settings"), this::openSettings), turns)));
    center.getChildren().add(results(turns));
    page.setCenter(center);
    model.readiness().subscribe(readiness -> show());
    model.job().subscribe(job -> show());
    model.runs().rows().addListener((ListChangeListener<RunRow>) change -> show());
  }

  /** Made when it is first opened: it holds more than the rest of the screen. */
  private void openSettings() {
    SettingsDrawer drawer = settings;
    if (drawer == null) {
      drawer = new SettingsDrawer(model);
      StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
      center.getChildren().add(drawer);
      settings = drawer;
    }
    drawer.open();
  }

  private Button start(Command train) {
    Button button = Buttons.primary(Icon.START, train);
    button.setId("train");
    button.visibleProperty().bind(model.job().isNull());
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private Button end(Command stop) {
    Button button = Buttons.secondary(Icon.STOP, stop);
    button.setId("stop-training");
    button.visibleProperty().bind(model.job().isNotNull());
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private static ScrollPane scrolling(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("side");
    return scroll;
  }

  private Node results(Turns turns) {
    ScrollPane run = new ScrollPane();
    run.setContent(
        Later.made(
            turns,
            () -> {
              RunPane pane = new RunPane(model, turns);
              run.viewportBoundsProperty().subscribe(seen -> pane.fit(seen.getWidth()));
              return pane;
            }));
    run.setFitToWidth(true);
    run.setFitToHeight(true);
    run.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Later table = new Later(turns, new RunTable(model));
    SplitPane split = new SplitPane(run);
    split.setOrientation(Orientation.VERTICAL);
    model
        .runs()
        .rows()
        .addListener(
            (ListChangeListener<RunRow>)
                change -> showTable(split, table, !model.runs().rows().isEmpty()));
    showTable(split, table, !model.runs().rows().isEmpty());
    return split;
  }

  private static void showTable(SplitPane split, Node table, boolean any) {
    if (any && !split.getItems().contains(table)) {
      split.getItems().add(table);
      split.setDividerPositions(.74);
    } else if (!any) {
      split.getItems().remove(table);
    }
  }

  private void show() {
    Readiness readiness = model.readiness().get();
    page.summary().setText(MESSAGES.text("summary", readiness.accepted(), readiness.chunks()));
    boolean any =
        model.training() || !model.runs().rows().isEmpty() || model.mishap().get() != null;
    Node next = readiness.ready() || any ? page : waiting(readiness);
    if (!getChildren().equals(List.of(next))) {
      getChildren().setAll(next);
    }
  }

  private EmptyState waiting(Readiness readiness) {
    if (!readiness.hasChunks()) {
      return new EmptyState(
          Icon.TRAIN,
          MESSAGES.text("empty.chunks"),
          MESSAGES.text("empty.chunks.purpose"),
          toChunks);
    }
    Button start =
        Buttons.secondary(
            Icon.START, Command.of(MESSAGES.text("documents.train"), model::trainWithoutQuestions));
    start.setId("train-documents");
    Notice offer =
        new Notice(
            Notice.Tone.INFO, MESSAGES.text("documents.offer"), MESSAGES.text("documents.warning"));
    offer.getStyleClass().add("offer");
    HBox doors =
        new HBox(
            Buttons.lead(Icon.QUESTIONS, MESSAGES.text("empty.questions.lead"), "questions"),
            start);
    doors.getStyleClass().add("line");
    doors.setAlignment(Pos.CENTER);
    VBox both = new VBox(offer, doors);
    both.setAlignment(Pos.CENTER);
    both.getStyleClass().add("without-questions");
    return new EmptyState(
        Icon.TRAIN,
        MESSAGES.text("empty.questions"),
        MESSAGES.text("empty.questions.purpose", readiness.accepted(), Readiness.FEWEST_QUESTIONS),
        both);
  }
}
