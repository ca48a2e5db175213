package realign.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Hands keys to the commands that name them: the list that documents them also handles them. What
 * is typed in a field can be undone there first, and Tab leads out of those of many lines.
 */
public final class Keyboard {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");

  private final Supplier<List<Command>> commands;

  public Keyboard(Supplier<List<Command>> commands) {
    this.commands = commands;
  }

  public void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, Keyboard::goOn);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::handle);
  }

  /** As where Tab isn't typed. */
  private static void goOn(KeyEvent event) {
    boolean plain = event.getCode() == KeyCode.TAB && !event.isControlDown();
    if (plain && event.getTarget() instanceof TextArea area) {
      event.consume();
      boolean back = event.isShiftDown();
      Event.fireEvent(
          area,
          new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "", KeyCode.TAB, back, true, false, false));
    }
  }

  private static boolean takesBack(TextInputControl field, KeyEvent event) {
    return (UNDO.match(event) && field.isUndoable()) || (REDO.match(event) && field.isRedoable());
  }

  private void handle(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl field && field.isEditable();
    if (typing && takesBack((TextInputControl) event.getTarget(), event)) {
      return;
    }
    for (Command command : commands.get()) {
      Shortcut keys = command.keys();
      if (keys != null
          && !(typing && keys.plain())
          && keys.pressed().test(event)
          && command.run()) {
        event.consume();
        return;
      }
    }
  }
}
