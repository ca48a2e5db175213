package realign.journeys;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import realign.ui.kit.Contrast;

/**
 * Goes from control to control by Tab and says where one can't see the focus: where nothing around
 * the control changes with a contrast of three to one.
 */
final class FocusWalk {
  private static final double LEAST_CONTRAST = 3;
  private static final int MOST_STEPS = 60;
  private static final int AROUND = 4;

  private final Visitor visitor;

  FocusWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** What is wrong on the screen as it is, a line for each control. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    Set<Node> met = new HashSet<>();
    BufferedImage before = visitor.looks();
    for (int step = 0; step < MOST_STEPS; step++) {
      visitor.presses(KeyCode.TAB);
      BufferedImage now = visitor.looks();
      Node owner = owner();
      if (owner == null || !met.add(owner)) {
        break;
      }
      double contrast = change(before, now, bounds(owner));
      if (contrast < LEAST_CONTRAST) {
        complaints.add(
            String.format(Locale.ROOT, "focus %.2f: %s", contrast, Inspector.path(owner)));
      }
      before = now;
    }
    return complaints;
  }

  private Node owner() {
    AtomicReference<Node> owner = new AtomicReference<>();
    visitor.does(() -> owner.set(visitor.stage().getScene().getFocusOwner()));
    return owner.get();
  }

  private Bounds bounds(Node node) {
    AtomicReference<Bounds> bounds = new AtomicReference<>();
    visitor.does(() -> bounds.set(node.localToScene(node.getLayoutBounds())));
    return bounds.get();
  }

  /** The largest contrast between a pixel before and after. */
  private static double change(BufferedImage before, BufferedImage now, Bounds bounds) {
    double most = 1;
    int right = Math.min(now.getWidth(), (int) bounds.getMaxX() + AROUND);
    int foot = Math.min(now.getHeight(), (int) bounds.getMaxY() + AROUND);
    for (int y = Math.max(0, (int) bounds.getMinY() - AROUND); y < foot; y++) {
      for (int x = Math.max(0, (int) bounds.getMinX() - AROUND); x < right; x++) {
        if (before.getRGB(x, y) != now.getRGB(x, y)) {
          most = Math.max(most, Contrast.of(colour(before, x, y), colour(now, x, y)));
        }
      }
    }
    return most;
  }

  private static Color colour(BufferedImage image, int x, int y) {
    int rgb = image.getRGB(x, y);
    return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }
}
