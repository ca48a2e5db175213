package realign.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A place that another process can be told of in letters. A file's name is bytes, which need not be
 * letters, or not those of this system's language; then a link with a plain name stands for it.
 */
final class Alias implements AutoCloseable {
  private final Path path;
  private final @Nullable TemporaryFolder folder;

  private Alias(Path path, @Nullable TemporaryFolder folder) {
    this.path = path;
    this.folder = folder;
  }

  /**
   * To be closed when the file isn't needed any more.
   *
   * @throws IOException if a link is needed and can't be made
   */
  static Alias of(Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    if (sayable(whole)) {
      return new Alias(whole, null);
    }
    TemporaryFolder folder = TemporaryFolder.create();
    try {
      return new Alias(Files.createSymbolicLink(folder.path().resolve("document"), whole), folder);
    } catch (IOException | UnsupportedOperationException e) {
      folder.close();
      throw new IOException(e);
    }
  }

  private static boolean sayable(Path file) {
    try {
      return Path.of(file.toString()).equals(file);
    } catch (InvalidPathException letters) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    if (folder != null) {
      folder.close();
    }
  }
}
