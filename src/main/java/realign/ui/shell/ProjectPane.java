package realign.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import realign.ui.kit.Step;

/** An open project: the rail, and beside it the step in view. */
final class ProjectPane extends BorderPane {
  private final List<Step> steps;
  private final ReadOnlyObjectWrapper<Step> current;
  private final StackPane stage = new StackPane();

  ProjectPane(Opened opened, String firstStep) {
    steps = opened.steps();
    Step first =
        steps.stream().filter(step -> step.id().equals(firstStep)).findFirst().orElse(steps.get(0));
    current = new ReadOnlyObjectWrapper<>(first);
    stage.getStyleClass().add("stage");
    setLeft(new Rail(steps, current, this::show));
    setCenter(stage);
    current.subscribe(this::enter);
  }

  ReadOnlyObjectProperty<Step> current() {
    return current.getReadOnlyProperty();
  }

  List<Step> steps() {
    return steps;
  }

  void show(Step step) {
    current.set(step);
  }

  private void enter(Step step) {
    stage.getChildren().setAll(step.view());
    step.shown();
  }
}
