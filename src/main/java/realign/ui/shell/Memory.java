package realign.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * Keeps what the window remembers in a file. A window that can't remember is still a window, so a
 * file that can't be read or written is passed over.
 */
final class Memory {
  private final Path file;
  private final Executor workers;
  private volatile Remembered now;
  private Remembered written;

  /** Reads what is there; what changes is written by the workers. */
  Memory(Path file, Executor workers) {
    this.file = file;
    this.workers = workers;
    this.now = read(file);
    this.written = now;
  }

  Remembered now() {
    return now;
  }

  void change(UnaryOperator<Remembered> change) {
    Remembered next = change.apply(now);
    if (!next.equals(now)) {
      now = next;
      workers.execute(this::write);
    }
  }

  private static Remembered read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Remembered.NOTHING;
    }
    Properties facts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      facts.load(reader);
      return Remembered.of(facts);
    } catch (IOException | IllegalArgumentException e) {
      return Remembered.NOTHING;
    }
  }

  /** Returns once what is remembered is in the file. */
  synchronized void write() {
    Remembered latest = now;
    if (latest.equals(written)) {
      return;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path aside = file.resolveSibling(file.getFileName() + ".new");
      try (Writer writer = Files.newBufferedWriter(aside)) {
        latest.toProperties().store(writer, null);
      }
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      written = latest;
    } catch (IOException e) {
      // Passed over: see above.
    }
  }
}
