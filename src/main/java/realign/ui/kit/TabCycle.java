package realign.ui.kit;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Keeps Tab within a panel that lies over others: after its last control comes its first, and none
 * that it hides.
 */
public final class TabCycle {
  private final Region first = end();
  private final Region last = end();
  private boolean turning;

  private TabCycle() {}

  /** To be called once the panel has its children; it is given one more at each end. */
  public static void within(Pane panel) {
    TabCycle cycle = new TabCycle();
    panel.getChildren().add(0, cycle.first);
    panel.getChildren().add(cycle.last);
    cycle.first.focusedProperty().subscribe(focused -> cycle.turn(focused, cycle.last, true));
    cycle.last.focusedProperty().subscribe(focused -> cycle.turn(focused, cycle.first, false));
  }

  private static Region end() {
    Region end = new Region();
    end.setManaged(false);
    end.setFocusTraversable(true);
    return end;
  }

  private void turn(boolean focused, Region other, boolean back) {
    if (!focused || turning) {
      return;
    }
    turning = true;
    Platform.runLater(
        () -> {
          other.requestFocus();
          press(other, back);
          turning = false;
        });
  }

  private static void press(Node node, boolean back) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "", KeyCode.TAB, back, false, false, false));
  }
}
