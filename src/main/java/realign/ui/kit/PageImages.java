package realign.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import realign.document.PageDrawing;
import realign.document.PagePictures;
import realign.document.TemporaryFolder;
import realign.job.Progress;
import realign.project.Project;

/**
 * Pages of a project's documents as they look. The last document stays unpacked in a file and the
 * last pages are kept, since pages are leafed through. Called on workers' threads.
 */
public final class PageImages implements AutoCloseable {
  /** Pixels a point: sharp at the width of half a window. */
  private static final float SCALE = 1.8f;

  private static final float LARGEST = 4;
  private static final int KEPT = 8;
  private static final int CHANNELS = 0xFF000000;

  private final Project project;
  private final PagePictures pictures;
  private final Map<String, String> passwords = new HashMap<>();
  private final Set<String> locked = new HashSet<>();
  private final Map<Key, Optional<Image>> drawn = new Kept();
  private String unpacked = "";
  private @Nullable TemporaryFolder folder;
  private @Nullable Path file;

  private record Key(String document, int page, float scale) {}

  /** For one project; the pictures' process ends with this, and starts again where needed. */
  public PageImages(Project project, PagePictures pictures) {
    this.project = project;
    this.pictures = pictures;
  }

  /** Remembers a password for as long as the project is open. */
  public synchronized void unlock(String document, String password) {
    passwords.put(document, password);
    drawn.keySet().removeIf(key -> key.document.equals(document));
    locked.remove(document);
  }

  /** Whether a document's pages couldn't be drawn for want of a password. */
  public synchronized boolean locked(String document) {
    return locked.contains(document);
  }

  /** Whether the password that was given for a document isn't the one. */
  public synchronized boolean mistaken(String document) {
    return locked.contains(document) && passwords.containsKey(document);
  }

  /** Draws a page at its usual size. */
  public Optional<Image> draw(String document, int page) {
    return draw(document, page, 1);
  }

  /**
   * Draws a page; none where the document isn't a PDF, or can't be drawn.
   *
   * @param page from 1
   * @param zoom against the width of the place that it is shown in
   */
  public synchronized Optional<Image> draw(String document, int page, double zoom) {
    float scale = (float) Math.min(LARGEST, SCALE * Math.max(1, zoom));
    Key key = new Key(document, page, scale);
    Optional<Image> known = drawn.get(key);
    if (known != null) {
      return known;
    }
    Optional<Image> image = unpack(document).flatMap(pdf -> draw(pdf, key)).map(PageImages::image);
    drawn.put(key, image);
    return image;
  }

  private Optional<BufferedImage> draw(Path pdf, Key key) {
    String password = passwords.get(key.document);
    PageDrawing drawing = pictures.draw(pdf, password, key.page, key.scale, Progress.NONE);
    if (drawing.locked()) {
      locked.add(key.document);
    }
    return drawing.image();
  }

  private Optional<Path> unpack(String document) {
    if (!document.equals(unpacked)) {
      byte[] bytes = project.documents().file(document);
      unpacked = document;
      file = isPdf(bytes) ? written(bytes) : null;
    }
    return Optional.ofNullable(file);
  }

  /** The mark may stand after some other bytes, as readers of PDFs allow. */
  private static boolean isPdf(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    return start.contains("%PDF-");
  }

  /** Under a name of its own: the process that draws may still hold the one before. */
  private Path written(byte[] bytes) {
    try {
      clear();
      TemporaryFolder made = TemporaryFolder.create();
      folder = made;
      return Files.write(made.path().resolve("document.pdf"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Image image(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] |= CHANNELS;
    }
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }

  private void clear() {
    if (folder != null) {
      folder.close();
      folder = null;
    }
  }

  /** Forgets pictures and passwords, and ends the process that drew. */
  @Override
  public synchronized void close() {
    pictures.close();
    clear();
    file = null;
    unpacked = "";
    drawn.clear();
    passwords.clear();
    locked.clear();
  }

  /** Those that were asked for last. */
  private static final class Kept extends LinkedHashMap<Key, Optional<Image>> {
    private static final long serialVersionUID = 1;

    Kept() {
      super(2 * KEPT, .75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Optional<Image>> eldest) {
      return size() > KEPT;
    }
  }
}
