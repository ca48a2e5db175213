package realign.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Control;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.fx.FXGraphics2D;

/**
 * The classes that screens are made of, loaded and checked before they are needed: the first look
 * at a screen would otherwise spend most of its time on that. Nothing is initialised here, so that
 * no thread can come to wait for another.
 */
public final class Provisions {
  private static final List<Shelf> SHELVES =
      List.of(
          new Shelf(Provisions.class, "realign/ui"),
          new Shelf(Control.class, "javafx/scene/control"),
          new Shelf(Control.class, "com/sun/javafx/scene/control"),
          new Shelf(JFreeChart.class, "org/jfree/chart/axis"),
          new Shelf(JFreeChart.class, "org/jfree/chart/plot"),
          new Shelf(JFreeChart.class, "org/jfree/chart/renderer/xy"),
          new Shelf(JFreeChart.class, "org/jfree/chart/event"),
          new Shelf(JFreeChart.class, "org/jfree/data/xy"),
          new Shelf(ChartCanvas.class, "org/jfree/chart/fx"),
          new Shelf(FXGraphics2D.class, "org/jfree/fx"));

  /** A folder of classes, beside one that is there. */
  private record Shelf(Class<?> beside, String folder) {}

  private Provisions() {}

  /** Loads them; for a worker's thread. What can't be loaded is left until it is needed. */
  public static void load() {
    SHELVES.forEach(Provisions::load);
  }

  private static void load(Shelf shelf) {
    CodeSource source = shelf.beside.getProtectionDomain().getCodeSource();
    if (source == null) {
      return;
    }
    try {
      Path home = Path.of(source.getLocation().toURI());
      if (Files.isDirectory(home)) {
        load(shelf, home);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
          load(shelf, jar.getPath("/"));
        }
      }
    } catch (IOException | UncheckedIOException | URISyntaxException e) {
      return;
    }
  }

  private static void load(Shelf shelf, Path root) throws IOException {
    Path folder = root.resolve(shelf.folder);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
            .forEach(name -> load(name, shelf.beside.getClassLoader()));
      }
    }
  }

  private static void load(String file, ClassLoader loader) {
    String name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
    try {
      // Looking at its methods has a class checked without being initialised.
      int methods = Class.forName(name, false, loader).getDeclaredMethods().length;
      assert methods >= 0;
    } catch (ClassNotFoundException | LinkageError e) {
      return;
    }
  }
}
