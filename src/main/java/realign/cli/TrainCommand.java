package realign.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.project.Project;
import realign.question.GenerationSettings;
import realign.question.chat.ChatServices;

/** Trains on a project as it is. */
@Command(name = "train", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class TrainCommand implements Callable<Integer> {
  private final Services services;
  private final ChatServices chat;
  private final Console console;

  @Mixin ProjectOption place = new ProjectOption();

  @Option(names = "--out", required = true, descriptionKey = "option.out", paramLabel = "DIR")
  Path out = Path.of("");

  @Option(names = "--json", descriptionKey = "option.json")
  boolean json;

  @Mixin ExperimentOptions options = new ExperimentOptions();

  public TrainCommand(Services services, ChatServices chat, Console console) {
    this.services = services;
    this.chat = chat;
    this.console = console;
  }

  @Override
  public Integer call() {
    Project.open(place.file, services.clock()).close();
    MainJob job = new MainJob(services, chat, console, options, json);
    job.run(
        new MainJob.Request(
            List.of(), List.of(), null, GenerationSettings.STANDARD, out, place.file));
    return 0;
  }
}
