package realign.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.job.ServiceFailure;

/**
 * Writes a folder aside and then moves it into place. A folder that is already there is replaced
 * only if it holds nothing that the new one doesn't.
 */
public final class AsideFolder {
  private static final Messages MESSAGES = Messages.of(AsideFolder.class);

  /** What fills the folder. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Path folder) throws IOException;
  }

  private AsideFolder() {}

  /**
   * Writes a folder, and those above it where they are missing.
   *
   * @return its files, relative to it, sorted
   * @throws BadArguments if the target holds other files; it is then as it was
   * @throws ServiceFailure if it can't be written; everything is then as it was
   */
  static List<Path> write(Path target, Content content) {
    return write(target, file -> false, content);
  }

  /**
   * Writes a folder that may take the place of an older one of its kind.
   *
   * @param own whether a file, relative to the folder, is one of those that the kind has; such
   *     files go with the older folder, even if the new one hasn't got them
   * @return its files, relative to it, sorted
   * @throws BadArguments if the target holds other files; it is then as it was
   * @throws ServiceFailure if it can't be written; everything is then as it was
   */
  public static List<Path> write(Path target, Predicate<Path> own, Content content) {
    Path place = target.toAbsolutePath().normalize();
    MissingFolders folders = new MissingFolders();
    try {
      if (place.getFileName() == null) {
        throw taken(place, place);
      }
      Path aside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID());
      boolean complete = false;
      try {
        folders.make(aside);
        content.writeTo(aside);
        List<Path> files = files(aside);
        requireReplaceable(place, files, own);
        swap(aside, place);
        complete = true;
        return files;
      } finally {
        delete(aside);
        if (!complete) {
          folders.remove();
        }
      }
    } catch (IOException e) {
      throw Aside.failure(target, e);
    }
  }

  private static void requireReplaceable(Path place, List<Path> fresh, Predicate<Path> own)
      throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    if (!Files.isDirectory(place)) {
      throw new BadArguments(
          MESSAGES.text("folder.file", place), MESSAGES.text("folder.taken.advice"));
    }
    Set<Path> others = new TreeSet<>(files(place));
    fresh.forEach(others::remove);
    others.removeIf(own);
    if (!others.isEmpty()) {
      throw taken(place, others.iterator().next());
    }
  }

  private static BadArguments taken(Path place, Path other) {
    return new BadArguments(
        MESSAGES.text("folder.taken", place, other), MESSAGES.text("folder.taken.advice"));
  }

  private static void swap(Path aside, Path place) throws IOException {
    if (!Files.exists(place)) {
      Files.move(aside, place);
      return;
    }
    Path old = aside.resolveSibling(aside.getFileName() + ".old");
    Files.move(place, old);
    try {
      Files.move(aside, place);
    } catch (IOException e) {
      Files.move(old, place);
      throw e;
    }
    delete(old);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> walk = Files.walk(folder)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
