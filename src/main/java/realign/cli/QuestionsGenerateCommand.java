package realign.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.chunk.Chunk;
import realign.document.Role;
import realign.job.BadArguments;
import realign.job.BadInput;
import realign.job.Messages;
import realign.project.Project;
import realign.question.Demand;
import realign.question.Estimate;
import realign.question.Generated;
import realign.question.GenerationRun;
import realign.question.GenerationSettings;
import realign.question.GenerationSettings.Scope;
import realign.question.QuestionWriter;
import realign.question.Verdict;
import realign.question.chat.ChatServices;

/** Has questions written for a project's chunks, each chunk's saved as they come. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    resourceBundle = "realign.cli.messages")
public final class QuestionsGenerateCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(QuestionsGenerateCommand.class);

  private final Services services;
  private final ChatServices chat;
  private final Console console;

  @Mixin ProjectOption place = new ProjectOption();

  @Mixin WriterOptions writers = new WriterOptions();

  @Option(names = "--per-chunk", descriptionKey = "generate.per-chunk", paramLabel = "N")
  int perChunk = 5;

  @Option(names = "--paraphrases", descriptionKey = "generate.paraphrases", paramLabel = "N")
  int paraphrases;

  @Option(names = "--resume", descriptionKey = "generate.resume")
  boolean resume;

  @Option(names = "--retry-failed", descriptionKey = "generate.retry")
  boolean retry;

  @Option(names = "--accept", descriptionKey = "generate.accept")
  boolean accept;

  @Option(names = "--estimate", descriptionKey = "generate.estimate")
  boolean estimate;

  @Mixin LimitOptions limits = new LimitOptions();

  @Option(names = "--json", descriptionKey = "generate.json")
  boolean json;

  public QuestionsGenerateCommand(Services services, ChatServices chat, Console console) {
    this.services = services;
    this.chat = chat;
    this.console = console;
  }

  @Override
  public Integer call() {
    GenerationSettings settings = settings();
    try (Project project = Project.open(place.file, services.clock())) {
      List<Chunk> chunks = project.chunks().used(Role.CORPUS);
      if (chunks.isEmpty()) {
        throw new BadInput(
            MESSAGES.text("search.empty", place.file), MESSAGES.text("search.empty.advice"));
      }
      try (QuestionWriter writer = writers.open(chat, chunks)) {
        writers.keepPrompt(project.generation());
        Verdict verdict = accept ? Verdict.ACCEPTED : Verdict.UNREVIEWED;
        run(
            new GenerationRun(
                writer,
                settings,
                project.generation().ledger(writer.key(settings.demand()), verdict),
                System::nanoTime),
            chunks);
      }
    }
    return 0;
  }

  private GenerationSettings settings() {
    if (perChunk < 1 || paraphrases < 0 || (resume && retry)) {
      throw new BadArguments(MESSAGES.text("generate.bad"), MESSAGES.text("generate.bad.advice"));
    }
    Scope scope = retry ? Scope.FAILED : resume ? Scope.REMAINING : Scope.ALL;
    Demand demand = new Demand(perChunk, paraphrases);
    return new GenerationSettings(demand, limits.limits(), limits.price(), scope);
  }

  private void run(GenerationRun run, List<Chunk> chunks) {
    Estimate expected = run.estimate(chunks);
    GenerationWords words = new GenerationWords(console);
    words.say(expected);
    if (writers.kind == WriterOptions.Kind.OFFLINE) {
      words.sayLanguage(chunks);
    }
    Map<String, Object> outcome = GenerationWords.object(expected);
    if (!estimate) {
      ConsoleProgress progress = console.progress();
      Generated generated = run.run(chunks, progress);
      progress.close();
      words.say(generated, MESSAGES.text("generate.further"));
      outcome = GenerationWords.object(generated);
    }
    if (json) {
      console.printJson(outcome);
    }
  }
}
