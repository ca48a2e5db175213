package realign.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which files the operating system says are locked; only Linux does. There, a lock ends as soon as
 * its process closes the file anywhere, and dialogs for files open whatever they list: a window may
 * go on writing a project without the locks that tell others so. Who then took its shared memory
 * for abandoned would empty it under the window's hands.
 */
final class FileLocks {
  private static final Path LIST = Path.of("/proc/locks");

  /** The byte that everybody locks who uses SQLite's shared memory. */
  private static final long IN_USE = 128;

  private FileLocks() {}

  /** Whether a program has the project open, though its shared memory looks abandoned. */
  static boolean lost(Path project) {
    Path memory = project.resolveSibling(project.getFileName() + "-shm");
    if (!Files.isReadable(LIST) || !Files.exists(memory)) {
      return false;
    }
    try {
      List<String> locks = Files.readAllLines(LIST);
      long writer = inode(project.resolveSibling(project.getFileName() + "-lock"));
      long shared = inode(memory);
      return locks.stream().anyMatch(line -> of(line, writer))
          && locks.stream().noneMatch(line -> of(line, shared) && covers(line));
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static long inode(Path file) throws IOException {
    return (long) Files.getAttribute(file, "unix:ino");
  }

  /** Lines end in device:inode, first byte and last byte. */
  private static boolean of(String line, long inode) {
    return field(line, 3).endsWith(":" + inode);
  }

  private static boolean covers(String line) {
    String end = field(line, 1);
    return Long.parseLong(field(line, 2)) <= IN_USE
        && (end.equals("EOF") || IN_USE <= Long.parseLong(end));
  }

  private static String field(String line, int fromEnd) {
    String[] fields = line.strip().split("\\s+", -1);
    return fields.length < fromEnd ? "" : fields[fields.length - fromEnd];
  }
}
