package realign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** This process's memory, with what native code took; known on Linux only. */
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");

  private Memory() {}

  /** Mebibytes in use now. */
  static OptionalLong now() throws IOException {
    return mebibytes("VmRSS");
  }

  /** The most mebibytes that were ever in use. */
  static OptionalLong peak() throws IOException {
    return mebibytes("VmHWM");
  }

  private static OptionalLong mebibytes(String field) throws IOException {
    if (!Files.isReadable(STATUS)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(field + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst();
  }
}
