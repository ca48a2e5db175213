package realign.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import realign.question.GenerationSettings;
import realign.question.chat.ChatServices;

/** The whole main job on the user's own files. */
@Command(name = "run", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class RunCommand implements Callable<Integer> {
  private final Services services;
  private final ChatServices chat;
  private final Console console;

  @Parameters(arity = "1..*", descriptionKey = "run.inputs", paramLabel = "INPUT")
  List<Path> inputs = List.of();

  @Option(names = "--out", required = true, descriptionKey = "option.out", paramLabel = "DIR")
  Path out = Path.of("");

  @Option(names = "--questions", descriptionKey = "option.questions", paramLabel = "FILE|WRITER")
  @Nullable String questions;

  @Option(names = "--distractor", descriptionKey = "option.distractor", paramLabel = "FILE")
  List<Path> distractors = new ArrayList<>();

  @Option(names = "--project", descriptionKey = "option.project", paramLabel = "FILE")
  @Nullable Path project;

  @Option(names = "--json", descriptionKey = "option.json")
  boolean json;

  @Mixin LimitOptions limits = new LimitOptions();

  @Mixin ExperimentOptions options = new ExperimentOptions();

  public RunCommand(Services services, ChatServices chat, Console console) {
    this.services = services;
    this.chat = chat;
    this.console = console;
  }

  @Override
  public Integer call() {
    MainJob job = new MainJob(services, chat, console, options, json);
    GenerationSettings writing =
        GenerationSettings.STANDARD.withLimits(limits.limits(), limits.price());
    job.run(new MainJob.Request(inputs, distractors, questions, writing, out, projectFile()));
    return 0;
  }

  private Path projectFile() {
    return project == null ? out.resolve(new ResultFiles(out).name() + ".realign") : project;
  }
}
