package realign.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Lets what only the mouse could scroll be reached by Tab and scrolled by the arrow keys. */
public final class ScrolledByKeys {
  private ScrolledByKeys() {}

  /**
   * A stop for Tab as long as there is more than is seen.
   *
   * @param name what a screen reader says
   */
  public static void let(ScrollPane pane, String name) {
    pane.getStyleClass().add("scrolled-by-keys");
    pane.setAccessibleText(name);
    pane.focusTraversableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> more(pane),
                pane.viewportBoundsProperty(),
                pane.contentProperty().flatMap(Node::layoutBoundsProperty)));
  }

  private static boolean more(ScrollPane pane) {
    Node content = pane.getContent();
    if (content == null) {
      return false;
    }
    Bounds whole = content.getLayoutBounds();
    Bounds seen = pane.getViewportBounds();
    return whole.getHeight() > seen.getHeight() + 1 || whole.getWidth() > seen.getWidth() + 1;
  }
}
