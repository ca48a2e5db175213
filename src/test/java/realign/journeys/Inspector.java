package realign.journeys;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import realign.ui.kit.Contrast;

/**
 * Walks through all that a scene shows and says what can't be read or reached: too little contrast
 * against what is really drawn behind, letters that are too small, words cut short that no hint
 * completes, controls without a name.
 */
final class Inspector {
  private static final double TEXT_CONTRAST = 4.5;
  private static final double PART_CONTRAST = 3;
  private static final double SMALLEST = 12;
  private static final double HAIR = 1.5;

  private final Scene scene;
  private final BufferedImage drawn;
  private final List<String> complaints = new ArrayList<>();
  private final List<Bounds> over = new ArrayList<>();

  private Inspector(Scene scene, BufferedImage drawn) {
    this.scene = scene;
    this.drawn = drawn;
  }

  /** What is wrong with a scene, a line each; called on the screen's thread. */
  static List<String> complaints(Scene scene) {
    Inspector inspector = new Inspector(scene, Camera.look(scene));
    inspector.walk(top(scene), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), 1);
    return inspector.complaints.stream().distinct().toList();
  }

  /** What lies over all else, where something does: what is behind a veil isn't to be read. */
  private static Node top(Scene scene) {
    return scene.getRoot().getChildrenUnmodifiable().stream()
        .filter(node -> node.isVisible() && node.getStyleClass().contains("palette-veil"))
        .findFirst()
        .orElse(scene.getRoot());
  }

  private void walk(Node node, Bounds window, double opacity) {
    double seen = opacity * node.getOpacity();
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    if (!node.isVisible() || seen == 0 || !window.intersects(bounds)) {
      return;
    }
    look(node, bounds, window, seen);
    if (node instanceof Parent parent && !(node instanceof FontIcon)) {
      Node clip = node.getClip();
      Bounds through =
          clip == null ? window : both(window, node.localToScene(clip.getBoundsInParent()));
      List<Bounds> above = over(parent);
      over.addAll(above);
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, through, seen));
      over.removeAll(above);
    }
  }

  /** Where a drawer lies over the rest. */
  private static List<Bounds> over(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .filter(child -> child.isVisible() && child.getStyleClass().contains("drawer"))
        .map(child -> child.localToScene(child.getLayoutBounds()))
        .toList();
  }

  private boolean covered(Node node, Bounds bounds) {
    boolean inDrawer = false;
    for (Node each = node; each != null; each = each.getParent()) {
      inDrawer |= each.getStyleClass().contains("drawer");
    }
    return !inDrawer
        && over.stream().anyMatch(one -> one.contains(bounds.getMaxX(), bounds.getCenterY()));
  }

  private static Bounds both(Bounds one, Bounds other) {
    double x = Math.max(one.getMinX(), other.getMinX());
    double y = Math.max(one.getMinY(), other.getMinY());
    return new BoundingBox(
        x,
        y,
        Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
        Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
  }

  private void look(Node node, Bounds bounds, Bounds window, double opacity) {
    if (covered(node, bounds)) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank() && !node.isDisabled()) {
      readable(text, both(bounds, window), opacity);
    }
    if (node instanceof Labeled labeled && !node.isDisabled()) {
      complete(labeled);
    }
    if (node instanceof Control control
        && control.isFocusTraversable()
        && !(node instanceof ScrollPane)
        && name(control).isBlank()) {
      complaints.add("no name: " + path(control));
    }
    if (node instanceof ScrollPane scroll && scroll.getContent() instanceof Parent content) {
      inside(scroll, content);
    }
    if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
      complaints.add("scrolls sideways: " + path(bar));
    }
    if (bounds.getMaxX() > scene.getWidth() + HAIR && node instanceof Control && clear(window)) {
      complaints.add("beyond the window: " + path(node));
    }
  }

  /** What is scrolled down must not be cut at the side. */
  private void inside(ScrollPane scroll, Parent content) {
    double room = scroll.getViewportBounds().getWidth();
    boolean never = scroll.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER;
    if (never && scroll.isFitToWidth() && content.minWidth(-1) > room + HAIR) {
      complaints.add(
          String.format(
              Locale.ROOT,
              "needs %.0f px, has %.0f: %s",
              content.minWidth(-1),
              room,
              path(widest(content))));
    }
  }

  /** The part that asks for most. */
  private static Node widest(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .filter(Node::isManaged)
        .filter(child -> child.minWidth(-1) > .8 * parent.minWidth(-1))
        .findFirst()
        .map(child -> child instanceof Parent next ? widest(next) : child)
        .orElse(parent);
  }

  /** Whether nothing but the window itself cuts what is looked at. */
  private boolean clear(Bounds window) {
    return window.getWidth() >= scene.getWidth();
  }

  private void readable(Text text, Bounds bounds, double opacity) {
    boolean icon = text instanceof FontIcon;
    if (!icon && text.getFont().getSize() < SMALLEST) {
      complaints.add(
          String.format(Locale.ROOT, "%.1f px: %s", text.getFont().getSize(), path(text)));
    }
    if (text.getFill() instanceof Color fill && bounds.getWidth() > 2 && bounds.getHeight() > 2) {
      Color behind = behind(bounds, fill);
      double contrast = Contrast.of(over(fill, opacity, behind), behind);
      if (contrast < (icon ? PART_CONTRAST : TEXT_CONTRAST)) {
        complaints.add(
            String.format(
                Locale.ROOT, "contrast %.2f, %s on %s: %s", contrast, fill, behind, path(text)));
      }
    }
  }

  /** The colour that most of a place has, where there is any but that of dense letters. */
  private Color behind(Bounds bounds, Color letters) {
    Map<Integer, Integer> counts = new HashMap<>();
    int right = Math.min(drawn.getWidth() - 1, (int) bounds.getMaxX());
    int foot = Math.min(drawn.getHeight() - 1, (int) bounds.getMaxY());
    for (int y = Math.max(0, (int) bounds.getMinY()); y <= foot; y++) {
      for (int x = Math.max(0, (int) bounds.getMinX()); x <= right; x++) {
        counts.merge(drawn.getRGB(x, y), 1, Integer::sum);
      }
    }
    if (counts.size() > 1) {
      counts.remove(
          0xff << 24
              | (int) Math.round(letters.getRed() * 255) << 16
              | (int) Math.round(letters.getGreen() * 255) << 8
              | (int) Math.round(letters.getBlue() * 255));
    }
    int most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return Color.rgb(most >> 16 & 255, most >> 8 & 255, most & 255);
  }

  private static Color over(Color fill, double opacity, Color behind) {
    return behind.interpolate(
        Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), fill.getOpacity() * opacity);
  }

  private void complete(Labeled labeled) {
    boolean cut =
        labeled.getText() != null
            && labeled.lookup(".text") instanceof Text text
            && text.getParent() == labeled
            && !heads(labeled)
            && !labeled.getText().startsWith(text.getText());
    if (cut && !explained(labeled)) {
      complaints.add("cut short: " + path(labeled));
    }
  }

  /** Of a column, which anyone can make wider. */
  private static boolean heads(Labeled labeled) {
    return labeled.getParent() instanceof TableColumnHeader;
  }

  /** Whether pointing at it, or at what it is in, says more. */
  private static boolean explained(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      each.fireEvent(
          new MouseEvent(
              MouseEvent.MOUSE_ENTERED,
              0,
              0,
              0,
              0,
              null,
              0,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              null));
      boolean control = each instanceof Control one && one.getTooltip() != null;
      if (control || each.getProperties().values().stream().anyMatch(Tooltip.class::isInstance)) {
        return true;
      }
    }
    return false;
  }

  private String name(Control control) {
    String said = control.getAccessibleText();
    if (said != null && !said.isBlank()) {
      return said;
    }
    if (control instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    return scene.getRoot().lookupAll(".label").stream()
        .filter(node -> node instanceof Label label && label.getLabelFor() == control)
        .map(node -> ((Label) node).getText())
        .findFirst()
        .orElse("");
  }

  static String path(Node node) {
    StringBuilder path = new StringBuilder();
    for (Node each = node; each != null && path.length() < 160; each = each.getParent()) {
      String words =
          each instanceof Labeled labeled
              ? "“" + labeled.getText() + "”"
              : each instanceof Text text ? "“" + text.getText() + "”" : "";
      path.append(path.length() == 0 ? "" : " < ")
          .append(each.getClass().getSimpleName())
          .append(each.getId() == null ? "" : "#" + each.getId())
          .append(
              each.getStyleClass().isEmpty() ? "" : "." + String.join(".", each.getStyleClass()))
          .append(words.length() > 60 ? words.substring(0, 60) + "…" : words);
    }
    return path.toString().replace('\n', ' ');
  }
}
