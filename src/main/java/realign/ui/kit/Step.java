package realign.ui.kit;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One of the steps on the rail, as the shell sees it. */
public interface Step {
  /**
   * What a step goes by.
   *
   * @param id short and lasting: kept in the settings
   */
  record Sign(String id, String name, Icon icon) {}

  Sign sign();

  default String id() {
    return sign().id();
  }

  ObservableValue<StepState> state();

  /** The step's screen, built at the first call and the same at every later one. */
  Node view();

  /** What the step offers by key and in the palette while it is shown. */
  default List<Command> commands() {
    return List.of();
  }

  /** Takes the files where they are of its kind; called for files dropped on the window. */
  default boolean take(List<Path> files) {
    return false;
  }

  /** Goes on with what another step leads here for. */
  default void follow(String text) {}

  /** Called each time the step comes into view. */
  default void shown() {}
}
