package realign.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Words at the pointer. The popup is made when it is first needed: each is a scene of its own. */
public final class Hint {
  private Hint() {}

  /** Explains a node to whoever points at it. */
  public static void on(Node node, String words) {
    node.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent event) {
            node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            Tooltip.install(node, new Tooltip(words));
          }
        });
  }
}
