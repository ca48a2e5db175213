package realign.ui.kit;

import javafx.scene.Node;

/** Whether a node is there at all: what isn't seen takes no room either. */
public final class Presence {
  private Presence() {}

  public static void see(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
