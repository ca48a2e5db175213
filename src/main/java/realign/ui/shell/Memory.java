package realign.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * Keeps what the window remembers in a file. A window that can't remember is still a window, so a
 * file that can't be read or written is passed over.
 */
final class Memory {
  private final Path file;
  private Remembered now;

  Memory(Path file) {
    this.file = file;
    this.now = read(file);
  }

  Remembered now() {
    return now;
  }

  void change(UnaryOperator<Remembered> change) {
    Remembered next = change.apply(now);
    if (!next.equals(now)) {
      now = next;
      write();
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

  private void write() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path aside = file.resolveSibling(file.getFileName() + ".new");
      try (Writer writer = Files.newBufferedWriter(aside)) {
        now.toProperties().store(writer, null);
      }
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // Passed over: see above.
    }
  }
}
