package realign.ui.kit;

import javafx.scene.Node;

/** Whether a node is there at all: what isn't seen takes no room either. */
public final class Presence {
  private Presence() {}

  public static void see(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /** Whether a node is another one or stands somewhere in it. */
  public static boolean holds(Node area, Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each == area) {
        return true;
      }
    }
    return false;
  }
}
