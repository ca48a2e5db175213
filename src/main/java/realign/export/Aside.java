package realign.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** Writes a file aside and then moves it into place: a full disk leaves what was there before. */
public final class Aside {
  private static final Messages MESSAGES = Messages.of(Aside.class);

  /** What fills the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private Aside() {}

  /**
   * Writes a file, and the folders above it where they are missing.
   *
   * @throws ServiceFailure if it can't be written; the target is then as it was
   */
  public static void write(Path target, Content content) {
    Path folder = target.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      // Not createTempFile, whose files nobody else may read.
      String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
      Path aside = target.toAbsolutePath().resolveSibling(name);
      try {
        try (OutputStream out = Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW)) {
          content.writeTo(out);
        }
        move(aside, target);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new ServiceFailure(
          MESSAGES.text("write.failed", target, reason(e)),
          MESSAGES.text("write.failed.advice"),
          e);
    }
  }

  private static void move(Path aside, Path target) throws IOException {
    try {
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }
}
