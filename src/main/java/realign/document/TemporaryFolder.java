package realign.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for files that are needed for a while, readable by its user alone. Its name says which
 * process made it, so that what a killed process left behind is cleared away by the next.
 */
public final class TemporaryFolder implements AutoCloseable {
  /** How all names begin. */
  static final String START = "realign-";

  private static final Pattern NAME = Pattern.compile(START + "(\\d{1,18})-.*");

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /** Makes one, after clearing away those of processes that are gone. */
  public static TemporaryFolder create() throws IOException {
    Path all = Path.of(System.getProperty("java.io.tmpdir", ""));
    clear(all);
    String start = START + ProcessHandle.current().pid() + "-";
    return new TemporaryFolder(Files.createTempDirectory(all, start));
  }

  public Path path() {
    return path;
  }

  /** Clears away the folders of processes that are gone. */
  static void clear(Path all) {
    try (Stream<Path> folders = Files.list(all)) {
      folders.filter(TemporaryFolder::left).forEach(TemporaryFolder::delete);
    } catch (IOException | UncheckedIOException unreadable) {
      // Whoever may look into it will clear it.
    }
  }

  private static boolean left(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    if (!name.matches() || !Files.isDirectory(folder)) {
      return false;
    }
    Optional<ProcessHandle> maker = ProcessHandle.of(Long.parseLong(name.group(1)));
    return maker.isEmpty() || !maker.get().isAlive();
  }

  /** Deletes a folder and what is in it, as far as that is possible now. */
  static void delete(Path folder) {
    try (Stream<Path> left = Files.walk(folder)) {
      List<Path> deepestFirst = left.sorted(Comparator.reverseOrder()).toList();
      deepestFirst.forEach(TemporaryFolder::deleteOne);
    } catch (IOException | UncheckedIOException gone) {
      folder.toFile().deleteOnExit();
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException inUse) {
      path.toFile().deleteOnExit();
    }
  }

  @Override
  public void close() {
    delete(path);
  }
}
