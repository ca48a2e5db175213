package realign.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Where the other programs are. */
public final class Peers {
  private static final Path SOURCES = Path.of("src/test/peers").toAbsolutePath();
  private static final Path PLACE = Path.of("target/peers").toAbsolutePath();

  private Peers() {}

  /** A file that comes with the tests. */
  public static Path source(String name) {
    return SOURCES.resolve(name);
  }

  /** A folder with {@code node_modules}, and the scripts that come with the tests. */
  public static Path node() {
    Path folder = PLACE.resolve("node");
    try {
      Files.createDirectories(folder);
      for (String name : List.of("package.json", "pgvector.mjs")) {
        Files.copy(
            SOURCES.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (!Files.isDirectory(folder.resolve("node_modules/@huggingface/transformers"))) {
      require(folder, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
    }
    return folder;
  }

  /** A folder with Infinispan's jars, client and server. */
  public static Path infinispan() {
    Path folder = PLACE.resolve("infinispan");
    if (!Files.isDirectory(folder)) {
      require(
          SOURCES,
          "mvn",
          "-q",
          "-B",
          "-f",
          "infinispan/pom.xml",
          "dependency:copy-dependencies",
          "-DoutputDirectory=" + folder);
    }
    return folder;
  }

  /** The Python that runs the tests' programs: {@code -Dpeer.python}, else Debian's. */
  public static String python() {
    return System.getProperty("peer.python", "/usr/bin/python3");
  }

  /** Skips the test where Python can't import that. */
  public static void requirePython(String modules) {
    require(Path.of("").toAbsolutePath(), python(), "-c", "import " + modules);
  }

  /** Runs a program to its end; what it printed, or the test is skipped. */
  private static void require(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Assumptions.assumeTrue(
          process.waitFor() == 0, () -> String.join(" ", command) + " failed: " + output);
    } catch (IOException e) {
      Assumptions.abort(command[0] + " isn't on this machine: " + e.getMessage());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a program to its end, and gives what it printed on standard output. */
  public static String run(Path folder, List<String> command) throws IOException {
    Path errors = Files.createTempFile("peer", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(errors.toFile())
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + ": " + Files.readString(errors));
      }
      return output;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.delete(errors);
    }
  }
}
