package realign.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import realign.job.BadArguments;
import realign.job.Messages;

/**
 * What someone gave in place of a command: a project to open, or something else that has a path.
 */
public final class NamedPath {
  private static final Messages MESSAGES = Messages.of(NamedPath.class);
  private static final String PROJECT = ".realign";
  private static final Set<String> DOCUMENTS =
      Set.of("pdf", "txt", "md", "markdown", "html", "htm");

  private NamedPath() {}

  /** The project that is all there is on the command line; whether it is there or not. */
  public static Optional<Path> project(String... arguments) {
    boolean one = arguments.length == 1 && endsLikeProject(arguments[0]);
    return one ? path(arguments[0]).filter(path -> !Files.isDirectory(path)) : Optional.empty();
  }

  /** What to do with what is no command but a path; empty where it is none either. */
  static Optional<BadArguments> instead(String typed) {
    return path(typed).flatMap(NamedPath::instead);
  }

  private static Optional<BadArguments> instead(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (Files.isDirectory(path)) {
      return Optional.of(failure("folder", path));
    }
    if (endsLikeProject(name)) {
      return Optional.of(failure("project", path));
    }
    if (DOCUMENTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
      return Optional.of(failure(Files.exists(path) ? "document" : "missing", path));
    }
    return Files.exists(path) ? Optional.of(failure("file", path)) : Optional.empty();
  }

  private static BadArguments failure(String key, Path path) {
    return new BadArguments(
        MESSAGES.text("path." + key, path), MESSAGES.text("path." + key + ".advice", path));
  }

  private static boolean endsLikeProject(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(PROJECT);
  }

  private static Optional<Path> path(String typed) {
    try {
      return Optional.of(Path.of(typed));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
