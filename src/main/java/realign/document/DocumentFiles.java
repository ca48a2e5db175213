package realign.document;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Finds the documents under what a user points at. */
public final class DocumentFiles {
  private DocumentFiles() {}

  /**
   * The files named, and those in the folders named and all folders below that have the ending of a
   * document, sorted by path within each. What can't be looked into is left out; what isn't there
   * is kept, so that reading it says so.
   */
  public static List<Path> under(List<Path> named) {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        files.addAll(within(path));
      } else {
        files.add(path);
      }
    }
    return List.copyOf(files);
  }

  private static List<Path> within(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      // Links aren't followed, but for the one that was named.
      Path place = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
      Files.walkFileTree(place, new Finder(place, files));
      files.replaceAll(file -> folder.resolve(place.relativize(file)));
    } catch (IOException unreadable) {
      return List.of();
    }
    files.sort(null);
    return files;
  }

  private static final class Finder extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files;

    Finder(Path root, List<Path> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isDirectory() && Format.of(file).isPresent()) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }
  }
}
