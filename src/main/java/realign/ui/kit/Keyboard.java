package realign.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Hands keys to the commands that name them: the list that documents them also handles them. */
public final class Keyboard {
  private final Supplier<List<Command>> commands;

  public Keyboard(Supplier<List<Command>> commands) {
    this.commands = commands;
  }

  public void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::handle);
  }

  private void handle(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl field && field.isEditable();
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
