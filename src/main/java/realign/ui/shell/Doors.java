package realign.ui.shell;

import java.nio.file.Path;
import java.util.function.Supplier;
import realign.job.Progress;

/**
 * The ways into a project. Each is called on a worker's thread and gives what the screen's thread
 * then calls to have the project with its steps.
 */
public interface Doors {
  /** The sample project, made anew where it doesn't exist yet. */
  Supplier<Opened> sample(Progress progress);

  /** A new project in a file that doesn't exist yet. */
  Supplier<Opened> create(Path file, Progress progress);

  Supplier<Opened> open(Path file, Progress progress);
}
