package realign.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import realign.ui.kit.Presence;

/**
 * What held the focus may leave the screen, as a step does for another. The toolkit then focuses
 * the first control of all, unseen: the next Enter would open the project's menu.
 *
 * @param first the area that this control stands in
 * @param refocus takes the focus to where it belongs
 */
record LostFocus(Node first, Runnable refocus) {
  void watch(Scene scene) {
    scene.focusOwnerProperty().addListener((property, before, now) -> moved(before, now));
  }

  private void moved(@Nullable Node before, @Nullable Node now) {
    if (before == null && now != null && Presence.holds(first, now)) {
      refocus.run();
    }
  }
}
