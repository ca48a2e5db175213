package realign.ui.kit;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can ask for, by key, by button or in the palette.
 *
 * @param name an imperative, as menus have it
 * @param keys what sets it off; null where only the palette does
 * @param available whether it makes sense now
 */
public record Command(
    String name, @Nullable Shortcut keys, ObservableBooleanValue available, Runnable action) {
  private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

  public static Command of(String name, Runnable action) {
    return new Command(name, null, ALWAYS, action);
  }

  public Command on(Shortcut keys) {
    return new Command(name, keys, available, action);
  }

  public Command when(ObservableBooleanValue available) {
    return new Command(name, keys, available, action);
  }

  public Optional<Shortcut> shortcut() {
    return Optional.ofNullable(keys);
  }

  /** Does it, if it makes sense now; returns whether it did. */
  public boolean run() {
    if (!available.get()) {
      return false;
    }
    action.run();
    return true;
  }

  /** Name and keys, as tooltips have it. */
  public String hint() {
    return shortcut().map(keys -> name + "  (" + keys.label() + ")").orElse(name);
  }
}
