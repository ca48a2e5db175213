package realign.ui.shell;

import java.nio.file.Path;
import realign.job.Progress;

/** The ways into a project, each called on a worker's thread. */
public interface Doors {
  /** The sample project, made anew where it doesn't exist yet. */
  Opening sample(Progress progress);

  /** A new project in a file that doesn't exist yet. */
  Opening create(Path file, Progress progress);

  Opening open(Path file, Progress progress);

  /** To look at only, whoever else has it open. */
  Opening openReadOnly(Path file, Progress progress);
}
