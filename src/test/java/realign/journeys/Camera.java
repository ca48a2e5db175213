package realign.journeys;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Takes pictures of a window. */
record Camera(Path folder) {
  /** Used on the screen's thread. */
  void take(Scene scene, String name) {
    keep(look(scene), name);
  }

  /** What a scene looks like now; asked on the screen's thread. */
  static BufferedImage look(Scene scene) {
    WritableImage picture = scene.snapshot(null);
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels(image), 0, width);
    return image;
  }

  /** A scene with what stands open over it: menus, lists to choose from, hints. */
  static BufferedImage withPopups(Stage stage) {
    BufferedImage all = look(stage.getScene());
    Graphics2D painter = all.createGraphics();
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow && window.isShowing()) {
        painter.drawImage(
            look(window.getScene()),
            (int) (window.getX() - stage.getX()),
            (int) (window.getY() - stage.getY()),
            null);
      }
    }
    painter.dispose();
    return all;
  }

  static boolean same(BufferedImage one, BufferedImage other) {
    return one.getWidth() == other.getWidth() && Arrays.equals(pixels(one), pixels(other));
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  void keep(BufferedImage image, String name) {
    try {
      Files.createDirectories(folder);
      ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
