package realign.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import realign.job.BadArguments;
import realign.job.Messages;
import realign.job.ServiceFailure;

/**
 * Writes a folder aside and then moves it into place. A folder that is already there is replaced
 * only if it holds nothing that the new one doesn't.
 */
final class AsideFolder {
  private static final Messages MESSAGES = Messages.of(AsideFolder.class);

  /** What fills the folder. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path folder) throws IOException;
  }

  private AsideFolder() {}

  /**
   * Writes a folder, and those above it where they are missing.
   *
   * @return its files, relative to it, sorted
   * @throws BadArguments if the target holds other files; it is then as it was
   * @throws ServiceFailure if it can't be written; the target is then as it was
   */
  static List<Path> write(Path target, Content content) {
    Path place = target.toAbsolutePath().normalize();
    Path aside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(aside);
      try {
        content.writeTo(aside);
        List<Path> files = files(aside);
        requireReplaceable(place, files);
        swap(aside, place);
        return files;
      } finally {
        delete(aside);
      }
    } catch (IOException e) {
      throw new ServiceFailure(
          MESSAGES.text("write.failed", target, e.toString()),
          MESSAGES.text("write.failed.advice"),
          e);
    }
  }

  private static void requireReplaceable(Path place, List<Path> fresh) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    Set<Path> others = new TreeSet<>(Files.isDirectory(place) ? files(place) : List.of(place));
    fresh.forEach(others::remove);
    if (!others.isEmpty()) {
      throw new BadArguments(
          MESSAGES.text("folder.taken", place, others.iterator().next()),
          MESSAGES.text("folder.taken.advice"));
    }
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
