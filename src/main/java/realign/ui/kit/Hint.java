package realign.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/** Words at the pointer. The popup is made when it is first needed: each is a scene of its own. */
public final class Hint {
  private Hint() {}

  /** Explains a node to whoever points at it. */
  public static void on(Node node, String words) {
    node.setAccessibleHelp(words);
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
          labeled.setTooltip(cut(labeled) ? new Tooltip(whole) : null);
        });
  }

  /** Says the whole choice of a box to whoever points at it while it is cut short. */
  public static void whenCut(ComboBox<?> box) {
    box.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        event -> {
          boolean cut = box.lookup(".list-cell") instanceof Labeled shown && cut(shown);
          box.setTooltip(cut ? new Tooltip(((Labeled) box.lookup(".list-cell")).getText()) : null);
        });
  }

  private static boolean cut(Labeled labeled) {
    return labeled.lookup(".text") instanceof Text drawn
        && !drawn.getText().equals(labeled.getText());
  }
}
