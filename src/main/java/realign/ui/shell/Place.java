package realign.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands; it never opens where no screen is. */
final class Place {
  private static final double SMALLEST_WIDTH = 1024;
  private static final double SMALLEST_HEIGHT = 600;
  private static final double GRIP = 80;

  private final Stage stage;

  Place(Stage stage) {
    this.stage = stage;
  }

  void restore(Remembered.Bounds bounds) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
    stage.setWidth(Math.min(Math.max(bounds.width(), SMALLEST_WIDTH), screen.getWidth()));
    stage.setHeight(Math.min(Math.max(bounds.height(), SMALLEST_HEIGHT), screen.getHeight()));
    if (reachable(bounds)) {
      stage.setX(bounds.x());
      stage.setY(bounds.y());
    } else {
      stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
      stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
    }
    stage.setMaximized(bounds.maximised());
  }

  /** Whether enough of the title bar would be on some screen to be taken hold of. */
  private static boolean reachable(Remembered.Bounds bounds) {
    return !Double.isNaN(bounds.x())
        && Screen.getScreens().stream()
            .map(Screen::getVisualBounds)
            .anyMatch(
                screen ->
                    bounds.y() >= screen.getMinY()
                        && bounds.y() <= screen.getMaxY() - GRIP
                        && bounds.x() + bounds.width() >= screen.getMinX() + GRIP
                        && bounds.x() <= screen.getMaxX() - GRIP);
  }

  Remembered.Bounds bounds() {
    return new Remembered.Bounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }
}
