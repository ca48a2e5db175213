package realign.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import realign.document.DocumentFiles;
import realign.document.DocumentLayout;
import realign.document.Problem;
import realign.document.Reading;
import realign.job.Messages;

/** Says of each file what was read of it, whatever is in it. */
@Command(name = "inspect", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class InspectCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(InspectCommand.class);

  private static final Reading NOWHERE =
      new Reading(Path.of(""), 0, 0, Problem.MISSING, null, DocumentLayout.EMPTY, List.of());

  private final Services services;
  private final Console console;

  @Parameters(arity = "1..*", descriptionKey = "inspect.paths", paramLabel = "PATH")
  List<String> paths = new ArrayList<>();

  @Option(
      names = "--password",
      interactive = true,
      arity = "0..1",
      descriptionKey = "inspect.password",
      paramLabel = "PASSWORD")
  @Nullable String password;

  @Option(names = "--json", descriptionKey = "inspect.json")
  boolean json;

  public InspectCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    for (String named : paths) {
      Optional<Path> path = path(named);
      if (path.isEmpty()) {
        print(named, NOWHERE);
        continue;
      }
      for (Path file : DocumentFiles.under(List.of(path.get()))) {
        print(file.toString(), services.reader().read(file, password, console.silent()));
      }
    }
    return 0;
  }

  /** None where this system's language has no letters for it, so that there is no such file. */
  private static Optional<Path> path(String named) {
    try {
      return Optional.of(Path.of(named));
    } catch (InvalidPathException letters) {
      return Optional.empty();
    }
  }

  private void print(String file, Reading reading) {
    if (json) {
      console.printJson(object(file, reading));
    } else {
      console.print(line(file, reading));
    }
  }

  private static Map<String, Object> object(String file, Reading reading) {
    Problem problem = reading.problem();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file);
    object.put("pages", reading.pages());
    object.put("characters", reading.characters());
    object.put("seconds", Math.round(reading.seconds() * 1000) / 1000.0);
    object.put("problem", problem == null ? null : problem.key());
    object.put("kept", reading.kept());
    return object;
  }

  private static String line(String file, Reading reading) {
    Problem problem = reading.problem();
    String said = problem == null ? "" : problem.sentence() + " " + problem.advice();
    return MESSAGES.text("inspect.line", file, reading.pages(), reading.characters(), said).strip();
  }
}
