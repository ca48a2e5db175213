package realign.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

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

  /** Says the whole text of a label or cell to whoever points at it while it is cut short. */
  public static void whenCut(Labeled labeled) {
    labeled.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        event -> {
          String whole = labeled.getText();
          boolean cut =
              labeled.lookup(".text") instanceof Text drawn && !drawn.getText().equals(whole);
          labeled.setTooltip(cut ? new Tooltip(whole) : null);
        });
  }
}
