package realign.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import realign.document.PagePictures;
import realign.job.Progress;
import realign.project.Project;

/**
 * Pages of a project's documents as they look. The last document stays unpacked in a file, since
 * pages are leafed through. Called on workers' threads.
 */
public final class PageImages implements AutoCloseable {
  /** Pixels a point: sharp at the width of half a window. */
  private static final float SCALE = 1.8f;

  private static final int CHANNELS = 0xFF000000;

  private final Project project;
  private final PagePictures pictures;
  private String unpacked = "";
  private @Nullable Path file;

  /** The pictures are closed by whoever made them. */
  public PageImages(Project project, PagePictures pictures) {
    this.project = project;
    this.pictures = pictures;
  }

  /**
   * Draws a page; none where the document isn't a PDF, or can't be drawn.
   *
   * @param page from 1
   */
  public synchronized Optional<Image> draw(String document, int page) {
    return unpack(document)
        .flatMap(pdf -> pictures.draw(pdf, null, page, SCALE, Progress.NONE))
        .map(PageImages::image);
  }

  private Optional<Path> unpack(String document) {
    if (!document.equals(unpacked)) {
      close();
      byte[] bytes = project.documents().file(document);
      unpacked = document;
      file = isPdf(bytes) ? written(bytes) : null;
    }
    return Optional.ofNullable(file);
  }

  /** The mark may stand after some other bytes, as readers of PDFs allow. */
  private static boolean isPdf(byte[] bytes) {
    String start =
        new String(
            bytes, 0, Math.min(bytes.length, 1024), java.nio.charset.StandardCharsets.ISO_8859_1);
    return start.contains("%PDF-");
  }

  private static Path written(byte[] bytes) {
    try {
      Path made = Files.createTempFile("realign-page", ".pdf");
      Files.write(made, bytes);
      return made;
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

  @Override
  public synchronized void close() {
    Path last = file;
    file = null;
    unpacked = "";
    if (last != null) {
      try {
        Files.deleteIfExists(last);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
