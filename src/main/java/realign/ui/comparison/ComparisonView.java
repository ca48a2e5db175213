package realign.ui.comparison;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.project.Run;
import realign.ui.kit.Buttons;
import realign.ui.kit.EmptyState;
import realign.ui.kit.Hint;
import realign.ui.kit.Icon;
import realign.ui.kit.Later;
import realign.ui.kit.StepPage;
import realign.ui.kit.Turns;
import realign.ui.kit.Workspace;

/** The screen of comparison. */
final class ComparisonView extends StackPane {
  private static final Messages MESSAGES = Messages.of(ComparisonView.class);

  private final ComparisonModel model;
  private final SearchPane search;
  private final StepPage page;
  private final EmptyState empty;
  private final Later results;
  private final SplitPane split = new SplitPane();

  /** The box says something was chosen, too, when its list changes. */
  private boolean following;

  ComparisonView(ComparisonModel model, Workspace workspace, Turns turns) {
    this.model = model;
    getStyleClass().add("comparison");
    getStylesheets().add(String.valueOf(ComparisonView.class.getResource("comparison.css")));
    search = new SearchPane(model, turns);
    results = new Later(turns, new ResultsPane(model, turns));
    page = new StepPage(MESSAGES.text("title"), runs(workspace));
    page.setCenter(split);
    empty =
        new EmptyState(
            Icon.COMPARE,
            MESSAGES.text("empty.chunks"),
            MESSAGES.text("empty.chunks.purpose"),
            Buttons.leadToChunks(workspace));
    split.setOrientation(Orientation.VERTICAL);
    model.results().run().subscribe(this::show);
    workspace.cut().subscribe(cut -> choose());
  }

  void focusQuery() {
    search.focusQuery();
  }

  void focusResults() {
    Optional.ofNullable(split.lookup("#results")).ifPresent(Node::requestFocus);
  }

  private void choose() {
    getChildren().setAll(model.search().hasChunks() ? page : empty);
  }

  private void show(@Nullable Run run) {
    page.summary()
        .setText(run == null ? MESSAGES.text("summary.noRuns") : MESSAGES.text("summary"));
    if (run == null) {
      split.getItems().setAll(search);
    } else if (!split.getItems().contains(results)) {
      split.getItems().setAll(search, results);
      split.setDividerPositions(.6);
    }
  }

  private Node runs(Workspace workspace) {
    ComboBox<Run> box = new ComboBox<>();
    box.setId("run");
    box.setConverter(new RunNames());
    Hint.whenCut(box);
    box.setAccessibleText(MESSAGES.text("run"));
    box.setPrefWidth(220);
    workspace
        .runs()
        .subscribe(
            runs -> {
              following = true;
              box.getItems().setAll(runs);
              following = false;
              select(box, model.results().run().get());
            });
    model.results().run().subscribe(run -> select(box, run));
    box.setOnAction(
        event -> {
          Run wanted = box.getValue();
          Run now = model.results().run().get();
          if (!following && wanted != null && (now == null || !now.id().equals(wanted.id()))) {
            model.choose(wanted);
          }
        });
    HBox row = new HBox(new Label(MESSAGES.text("run")), box);
    row.getStyleClass().add("run-choice");
    row.setAlignment(Pos.CENTER_RIGHT);
    row.visibleProperty().bind(model.results().run().isNotNull());
    return row;
  }

  private static void select(ComboBox<Run> box, @Nullable Run run) {
    box.getItems().stream()
        .filter(each -> run != null && each.id().equals(run.id()))
        .findFirst()
        .ifPresent(box::setValue);
  }

  private static final class RunNames extends StringConverter<Run> {
    @Override
    public String toString(@Nullable Run run) {
      return run == null ? "" : run.name();
    }

    @Override
    public Run fromString(String name) {
      throw new UnsupportedOperationException(name);
    }
  }
}
