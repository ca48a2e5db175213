package realign.export;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders that weren't there and were made, so that they can be taken away again. */
final class MissingFolders {
  private final List<Path> deepestFirst = new ArrayList<>();

  /** Makes a folder, and those above it where they are missing. */
  void make(Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
      missing.add(each);
    }
    deepestFirst.addAll(0, missing);
    Files.createDirectories(folder);
  }

  /** Takes away what was made, unless something came into it meanwhile. */
  void remove() throws IOException {
    for (Path each : deepestFirst) {
      try {
        Files.deleteIfExists(each);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        return;
      }
    }
  }
}
