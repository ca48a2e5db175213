package realign.ui.kit;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Keeps Tab within a panel that lies over others: after its last control comes its first, and none
 * that it hides. In fields of many lines, too, Tab goes on instead of being typed.
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
    panel.addEventFilter(KeyEvent.KEY_PRESSED, TabCycle::goOn);
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
          press(other, back, false);
          turning = false;
        });
  }

  private static void goOn(KeyEvent event) {
    boolean plain = event.getCode() == KeyCode.TAB && !event.isControlDown();
    if (plain && event.getTarget() instanceof TextArea area) {
      event.consume();
      press(area, event.isShiftDown(), true);
    }
  }

  private static void press(Node node, boolean back, boolean control) {
    Event.fireEvent(
        node,
        new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "", KeyCode.TAB, back, control, false, false));
  }
}
