package realign.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which project a command works on. */
final class ProjectOption {
  @Option(
      names = "--project",
      required = true,
      descriptionKey = "option.project.open",
      paramLabel = "FILE")
  Path file = Path.of("");
}
