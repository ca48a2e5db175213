package realign.disk;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A disk in memory that refuses to take more than it has room for, as a real one does. */
public final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 512;

  private final FileSystem files;
  private final Path root;

  /**
   * An empty disk.
   *
   * @param bytes room for files' contents
   */
  public SmallDisk(long bytes) {
    files =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setMaxSize(bytes)
                .setBlockSize(BLOCK)
                .setWorkingDirectory("/")
                .build());
    root = files.getPath("/");
  }

  public Path root() {
    return root;
  }

  /** Fills the disk up until only so much room is left. */
  public void leave(long room) throws IOException {
    long left = Files.getFileStore(root).getUnallocatedSpace();
    try (OutputStream out = Files.newOutputStream(files.getPath("/filler"))) {
      for (long blocks = (left - room) / BLOCK; blocks > 0; blocks--) {
        out.write(new byte[BLOCK]);
      }
    }
  }

  /** All that is on the disk: folders with an empty array, files with their bytes. */
  public Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.forEach(path -> contents.put(path.toString(), bytes(path)));
    }
    return contents;
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.isDirectory(path) ? new byte[0] : Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
