package realign.ui.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The drawers over a step, each made when it is first asked for: together they hold more than the
 * step itself. One is open at a time.
 */
final class Drawers {
  private final StackPane step;
  private final Runnable closed;
  private final List<Drawer> made = new ArrayList<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

  /**
   * None yet.
   *
   * @param step over which they come
   * @param closed called whenever one has closed and no other came in its place
   */
  Drawers(StackPane step, Runnable closed) {
    this.step = step;
    this.closed = closed;
  }

  /** Whether one is open. */
  ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** A drawer that is made at the first call, and the same at every later one. */
  <D extends Drawer> Supplier<D> later(Supplier<D> maker) {
    return new Supplier<>() {
      private @Nullable D drawer;

      @Override
      public D get() {
        if (drawer == null) {
          drawer = maker.get();
          place(drawer);
        }
        return Objects.requireNonNull(drawer);
      }
    };
  }

  /** Closes the one that is open: what comes next is said in the step itself. */
  void close() {
    made.forEach(drawer -> drawer.open().set(false));
  }

  private void place(Drawer drawer) {
    made.add(drawer);
    step.getChildren().add(drawer);
    StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
    // Its fields are in the scene from now on, and can be focused.
    drawer.applyCss();
    drawer.open().addListener((property, before, now) -> turn(drawer, now));
    if (drawer.open().get()) {
      turn(drawer, true);
    }
  }

  private void turn(Drawer drawer, boolean opens) {
    if (opens) {
      made.stream().filter(other -> other != drawer).forEach(other -> other.open().set(false));
    }
    open.set(made.stream().anyMatch(each -> each.open().get()));
    if (!open.get()) {
      closed.run();
    }
  }
}
