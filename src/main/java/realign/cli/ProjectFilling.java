package realign.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.document.Reading;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.job.BadInput;
import realign.job.Messages;
import realign.project.Cutting;
import realign.project.Intake;
import realign.project.Project;
import realign.question.Generated;
import realign.question.GenerationRun;
import realign.question.GenerationSettings;
import realign.question.QuestionWriter;
import realign.question.Verdict;
import realign.question.chat.ChatServices;

/** Brings into a project what an experiment is made on: documents, chunks and questions. */
final class ProjectFilling {
  private static final Messages MESSAGES = Messages.of(ProjectFilling.class);

  private final Services services;
  private final Console console;
  private final ExperimentOptions options;
  private final ConsoleProgress progress;
  private final Project project;

  ProjectFilling(
      Services services,
      Console console,
      ExperimentOptions options,
      ConsoleProgress progress,
      Project project) {
    this.services = services;
    this.console = console;
    this.options = options;
    this.progress = progress;
    this.project = project;
  }

  /** Takes in a data set, with the chunks and questions that it brings. */
  void takeDataSet(Path path) {
    TokenCounter counter = services.encoders().counter(options.encoder);
    new Questions(project, console, progress).addDataSet(path, counter);
  }

  /**
   * Reads files; what can't be read is said.
   *
   * @throws BadInput if there are some, and none gave any text
   */
  void read(List<Path> paths, Role role) {
    if (paths.isEmpty()) {
      return;
    }
    List<Reading> readings =
        new Intake(project, services.reader(), ReadingSettings.standard())
            .add(paths, role, progress);
    progress.close();
    for (Reading reading : readings) {
      if (reading.problem() != null) {
        console.say(
            MESSAGES.text(
                "read.problem",
                reading.file(),
                reading.problem().sentence(),
                reading.problem().advice()));
      }
    }
    if (readings.stream().noneMatch(Reading::kept)) {
      String nothing =
          readings.isEmpty()
              ? MESSAGES.text("read.empty", paths.get(0))
              : MESSAGES.text("read.nothing", readings.size());
      throw new BadInput(nothing, MESSAGES.text("read.nothing.advice"));
    }
  }

  /** Cuts as the options say, unless the project is cut so already. */
  void cut() {
    TokenCounter counter = services.encoders().counter(options.encoder);
    Chunking chunking = options.chunking(counter.name(), project.chunks().chunking());
    Cutting cutting = new Cutting(project);
    if (!cutting.current(chunking)) {
      cutting.cut(chunking, services.encoders().counter(chunking.counter()), progress);
    }
  }

  /** Takes in a file of questions, or has a writer asked about chunks without a result. */
  void ask(String questions, GenerationSettings settings, ChatServices chat) {
    Optional<AskedWriter> writer = AskedWriter.named(questions);
    if (writer.isEmpty()) {
      new Questions(project, console, progress).add(Path.of(questions));
    } else {
      write(writer.get(), settings, chat);
    }
  }

  private void write(AskedWriter asked, GenerationSettings settings, ChatServices chat) {
    List<Chunk> chunks = project.chunks().used(Role.CORPUS);
    try (QuestionWriter writer = asked.open(chat, chunks, options.seed)) {
      GenerationRun run =
          new GenerationRun(
              writer,
              settings,
              project.generation().ledger(writer.key(settings.demand()), Verdict.ACCEPTED),
              System::nanoTime);
      GenerationWords words = new GenerationWords(console);
      if (asked instanceof AskedWriter.Chat) {
        words.say(run.estimate(chunks));
      } else {
        words.sayLanguage(chunks);
      }
      Generated generated = run.run(chunks, progress);
      progress.close();
      words.say(generated, MESSAGES.text("written.further"));
    }
    if (project.questions().all().isEmpty()) {
      throw new BadInput(MESSAGES.text("written.none"), MESSAGES.text("written.none.advice"));
    }
  }
}
