package realign.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.document.Role;
import realign.job.Messages;
import realign.project.SampleProject;
import realign.project.Samples;
import realign.question.GenerationSettings;
import realign.question.chat.ChatServices;

/** The whole main job on the sample documents. */
@Command(name = "demo", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class DemoCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(DemoCommand.class);
  private static final Path OUT = Path.of("target", "demo");

  private final Services services;
  private final ChatServices chat;
  private final Console console;

  @Option(names = "--out", descriptionKey = "option.out", paramLabel = "DIR")
  Path out = OUT;

  @Option(names = "--json", descriptionKey = "option.json")
  boolean json;

  @Mixin ExperimentOptions options = new ExperimentOptions();

  public DemoCommand(Services services, ChatServices chat, Console console) {
    this.services = services;
    this.chat = chat;
    this.console = console;
  }

  /**
   * Says that the demo runs, where nobody asked for it.
   *
   * @param reason why something else can't, in a sentence
   */
  public static String instead(String reason) {
    return MESSAGES.text("demo.instead", reason, OUT);
  }

  @Override
  public Integer call() {
    new ResultFiles(out).makeFolder();
    Path samples = out.resolve("sample-docs");
    Samples.copyTo(samples);
    new MainJob(services, chat, console, options, json)
        .run(
            new MainJob.Request(
                SampleProject.paths(samples, Role.CORPUS),
                SampleProject.paths(samples, Role.DISTRACTOR),
                Samples.questionsIn(samples).toString(),
                GenerationSettings.STANDARD,
                out,
                out.resolve("demo.realign")));
    return 0;
  }
}
