package realign.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import realign.document.DocumentFiles;
import realign.document.Problem;
import realign.document.Reading;
import realign.job.Messages;

/** Says of each file what was read of it, whatever is in it. */
@Command(name = "inspect", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class InspectCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(InspectCommand.class);

  private final Services services;
  private final Console console;

  @Parameters(arity = "1..*", descriptionKey = "inspect.paths", paramLabel = "PATH")
  List<Path> paths = new ArrayList<>();

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
    for (Path file : DocumentFiles.under(paths)) {
      Reading reading = services.reader().read(file, password, console.silent());
      if (json) {
        console.printJson(object(reading));
      } else {
        console.print(line(reading));
      }
    }
    return 0;
  }

  private static Map<String, Object> object(Reading reading) {
    Problem problem = reading.problem();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", reading.file().toString());
    object.put("pages", reading.pages());
    object.put("characters", reading.characters());
    object.put("seconds", Math.round(reading.seconds() * 1000) / 1000.0);
    object.put("problem", problem == null ? null : problem.key());
    object.put("kept", reading.kept());
    return object;
  }

  private static String line(Reading reading) {
    Problem problem = reading.problem();
    String said = problem == null ? "" : problem.sentence() + " " + problem.advice();
    return MESSAGES
        .text("inspect.line", reading.file(), reading.pages(), reading.characters(), said)
        .strip();
  }
}
