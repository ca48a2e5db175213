package realign.ui.shell;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import realign.ui.kit.Command;
import realign.ui.kit.Lead;
import realign.ui.kit.Step;
import realign.ui.kit.Turns;

/** An open project: the rail, and beside it the step in view. */
final class ProjectPane extends BorderPane {
  private final List<Step> steps;
  private final ReadOnlyObjectWrapper<Step> current;
  private final StackPane stage = new StackPane();
  private final Arrangement arrangement;
  private final Selections selections;
  private final Turns turns;
  private final Set<String> entered = new HashSet<>();

  /**
   * Shows a step of a project.
   *
   * @param firstStep id of the step that was shown last; the first one where there is none
   * @param turns in which screens are made that weren't seen yet
   */
  ProjectPane(Opened opened, String firstStep, Arrangement arrangement, Turns turns) {
    this.arrangement = arrangement;
    this.turns = turns;
    this.selections = new Selections(opened.workspace());
    steps = opened.steps();
    Step first =
        steps.stream().filter(step -> step.id().equals(firstStep)).findFirst().orElse(steps.get(0));
    current = new ReadOnlyObjectWrapper<>(first);
    stage.getStyleClass().add("stage");
    Rail rail = new Rail(steps, current, this::show);
    setLeft(rail);
    setCenter(stage);
    current.subscribe(this::enter);
    current.subscribe(rail::follow);
    addEventHandler(Lead.TYPE, this::lead);
  }

  ReadOnlyObjectProperty<Step> current() {
    return current.getReadOnlyProperty();
  }

  List<Step> steps() {
    return steps;
  }

  /** What the step in view offers, once it is there. */
  List<Command> commands() {
    Step step = current.get();
    return entered.contains(step.id()) ? step.commands() : List.of();
  }

  void show(Step step) {
    current.set(step);
  }

  /** Takes the focus to before the first control of the step in view. */
  void focusStep() {
    stage.requestFocus();
  }

  private void lead(Lead lead) {
    steps.stream()
        .filter(step -> step.id().equals(lead.step()))
        .forEach(
            step -> {
              show(step);
              if (!lead.text().isEmpty()) {
                step.follow(lead.text());
              }
            });
  }

  /** Shows the step that takes the files; false where none does. */
  boolean take(List<Path> files) {
    Optional<Step> taker = steps.stream().filter(step -> step.take(files)).findFirst();
    taker.ifPresent(this::show);
    return taker.isPresent();
  }

  private void enter(Step step) {
    if (entered.contains(step.id())) {
      place(step);
    } else {
      stage.getChildren().clear();
      turns.add(() -> whileWanted(step, step::view));
      turns.add(() -> whileWanted(step, () -> place(step)));
    }
  }

  /** Not where someone went on before the turn came. */
  private void whileWanted(Step step, Runnable work) {
    if (current.get() == step) {
      work.run();
    }
  }

  private void place(Step step) {
    Node view = step.view();
    stage.getChildren().setAll(view);
    stage.applyCss();
    step.shown();
    follow(step, view);
    if (entered.add(step.id()) && view instanceof Parent parent) {
      parent
          .getChildrenUnmodifiable()
          .addListener((ListChangeListener<Node>) change -> follow(step, view));
    }
  }

  private void follow(Step step, Node view) {
    arrangement.follow(step.id(), view);
    selections.follow(step.id(), view);
  }
}
