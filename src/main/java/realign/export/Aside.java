package realign.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** Writes files aside and then moves them into place: a full disk leaves what was there before. */
public final class Aside {
  private static final Messages MESSAGES = Messages.of(Aside.class);

  /** What fills a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private final MissingFolders folders = new MissingFolders();
  private final Map<Path, Path> parts = new LinkedHashMap<>();

  private Aside() {}

  /**
   * Writes a file, and the folders above it where they are missing.
   *
   * @throws ServiceFailure if it can't be written; everything is then as it was
   */
  public static void write(Path target, Content content) {
    write(Map.of(target, content));
  }

  /**
   * Writes files that belong together: none is moved into place before all are written.
   *
   * @throws ServiceFailure if one can't be written; everything is then as it was
   */
  public static void write(Map<Path, Content> files) {
    Aside aside = new Aside();
    try {
      boolean complete = false;
      try {
        for (Map.Entry<Path, Content> file : files.entrySet()) {
          aside.fill(file.getKey(), file.getValue());
        }
        aside.move();
        complete = true;
      } finally {
        aside.cleanUp(complete);
      }
    } catch (IOException e) {
      throw failure(aside.last(files), e);
    }
  }

  static ServiceFailure failure(Path target, IOException cause) {
    return new ServiceFailure(
        MESSAGES.text("write.failed", target, reason(cause)),
        MESSAGES.text("write.failed.advice"),
        cause);
  }

  private void fill(Path target, Content content) throws IOException {
    Path place = target.toAbsolutePath();
    if (place.getParent() == null || Files.isDirectory(place)) {
      throw new FileSystemException(target.toString(), null, MESSAGES.text("write.folder"));
    }
    folders.make(place.getParent());
    // Not createTempFile, whose files nobody else may read.
    Path part = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
    parts.put(part, place);
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
      content.writeTo(out);
    }
  }

  private void move() throws IOException {
    for (Map.Entry<Path, Path> part : parts.entrySet()) {
      move(part.getKey(), part.getValue());
    }
  }

  private static void move(Path part, Path place) throws IOException {
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void cleanUp(boolean complete) throws IOException {
    for (Path part : parts.keySet()) {
      Files.deleteIfExists(part);
    }
    if (!complete) {
      folders.remove();
    }
  }

  private Path last(Map<Path, Content> files) {
    return files.keySet().stream().skip(Math.max(0, parts.size() - 1)).findFirst().orElseThrow();
  }

  /** What went wrong, without what is known already: the file, and that it couldn't be written. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return MESSAGES.text("write.denied");
    }
    String said = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    return said == null ? e.getClass().getSimpleName() : said;
  }
}
