package realign.ui.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Workspace;

/** The folder to write into: typed, pasted or chosen, looked at as it changes, and remembered. */
final class TargetFolder {
  private static final Messages MESSAGES = Messages.of(TargetFolder.class);
  private static final String KEY = "export.folder";
  private static final int PAUSE_MILLIS = 120;

  /** How a folder stands. */
  enum State {
    /** Nothing is typed, or it isn't looked at yet. */
    UNKNOWN(false),
    /** It is there. */
    THERE(true),
    /** It will be made. */
    NEW(true),
    /** It can't be written into. */
    WRONG(false);

    private final boolean usable;

    State(boolean usable) {
      this.usable = usable;
    }
  }

  /**
   * How what is typed stands.
   *
   * @param words for the person; empty where there is nothing to say
   * @param path null where it can't be written into
   */
  record Standing(State state, String words, @Nullable Path path) {
    static final Standing UNKNOWN = new Standing(State.UNKNOWN, "", null);

    boolean usable() {
      return state.usable;
    }
  }

  private final StringProperty text;
  private final StringProperty file = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(Standing.UNKNOWN);
  private final Latest looking;
  private final Path home;

  /**
   * The one that was used last; at first one beside the project's file.
   *
   * @param home what {@code ~} stands for
   */
  TargetFolder(Workspace workspace, Jobs jobs, Path home) {
    this.home = home;
    this.looking = Latest.after(PAUSE_MILLIS, jobs.workers(), jobs.screen());
    String last = workspace.remembered(KEY);
    this.text = new SimpleStringProperty(last.isEmpty() ? usual(workspace) : last);
    text.subscribe(typed -> look());
    file.subscribe(name -> look());
    text.addListener((property, before, now) -> workspace.remember(KEY, now.strip()));
  }

  private static String usual(Workspace workspace) {
    String name = MESSAGES.text("folder.usual", workspace.name());
    return workspace.file().toAbsolutePath().resolveSibling(name).toString();
  }

  /** As it is typed. */
  StringProperty text() {
    return text;
  }

  /** What will be written there is called. */
  StringProperty file() {
    return file;
  }

  /** How it stands, a moment after it was typed. */
  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  /** Looks again: what is on disk changes, too. */
  void look() {
    String typed = text.get().strip();
    String name = file.get();
    looking.ask(
        () -> standing(typed, name), standing::set, mishap -> standing.set(Standing.UNKNOWN));
  }

  private Standing standing(String typed, String name) {
    return typed.isEmpty()
        ? new Standing(State.UNKNOWN, MESSAGES.text("folder.none"), null)
        : path(typed).map(path -> standing(path, name)).orElseGet(() -> wrong("folder.bad", typed));
  }

  private Standing standing(Path path, String name) {
    if (!path.isAbsolute()) {
      return wrong("folder.relative", home.resolve(path));
    }
    if (Files.isDirectory(path)) {
      return Files.isWritable(path)
          ? new Standing(State.THERE, there(path, name), path)
          : wrong("folder.closed", path);
    }
    Path nearest = path;
    while (nearest != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    if (nearest == null || !Files.isDirectory(nearest)) {
      return wrong("folder.file", nearest == null ? path : nearest);
    }
    return Files.isWritable(nearest)
        ? new Standing(State.NEW, MESSAGES.text("folder.new"), path)
        : wrong("folder.closed", nearest);
  }

  private static String there(Path path, String name) {
    return name.isEmpty()
        ? ""
        : MESSAGES.text(
            Files.exists(path.resolve(name)) ? "folder.replaces" : "folder.writes", name);
  }

  private static Standing wrong(String key, Object what) {
    return new Standing(State.WRONG, MESSAGES.text(key, what.toString()), null);
  }

  private Optional<Path> path(String typed) {
    try {
      boolean below = typed.startsWith("~/") || typed.equals("~");
      Path path =
          below ? home.resolve(typed.substring(Math.min(2, typed.length()))) : Path.of(typed);
      return Optional.of(path.normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
