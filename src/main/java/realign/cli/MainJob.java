package realign.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.document.Reading;
import realign.document.ReadingSettings;
import realign.document.Role;
import realign.encoder.Encoder;
import realign.experiment.ExperimentListener;
import realign.experiment.Material;
import realign.experiment.Report;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.experiment.Split;
import realign.export.AdapterFile;
import realign.export.report.ReportHtml;
import realign.export.report.ReportJson;
import realign.export.report.ReportTexts;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.ServiceFailure;
import realign.project.Cutting;
import realign.project.Intake;
import realign.project.Project;
import realign.project.Training;
import realign.question.Generated;
import realign.question.GenerationRun;
import realign.question.GenerationSettings;
import realign.question.QuestionWriter;
import realign.question.Verdict;
import realign.question.chat.ChatServices;

/** The whole way on a project file: documents, chunks, questions, an experiment, and its files. */
final class MainJob {
  private static final Messages MESSAGES = Messages.of(MainJob.class);

  /**
   * What to do it on.
   *
   * @param inputs documents and folders, or one data set
   * @param questions a file or the name of a writer, or null where the inputs or the project bring
   *     their own
   * @param out where adapter and reports go
   */
  record Request(
      List<Path> inputs,
      List<Path> distractors,
      @Nullable String questions,
      Path out,
      Path project) {}

  private final Services services;
  private final ChatServices chat;
  private final Console console;
  private final ExperimentOptions options;
  private final boolean json;
  private final ConsoleProgress progress;

  MainJob(
      Services services,
      ChatServices chat,
      Console console,
      ExperimentOptions options,
      boolean json) {
    this.services = services;
    this.chat = chat;
    this.console = console;
    this.options = options;
    this.json = json;
    this.progress = console.progress();
  }

  void run(Request request) {
    options.spending.apply(services.encoders());
    TokenCounter counter = services.encoders().counter(options.encoder);
    makeFolder(request.out());
    try (Project project = Project.openOrCreate(request.project(), services.clock())) {
      boolean given = request.questions() == null && Questions.isDataSet(request.inputs());
      Optional<AskedWriter> writer =
          Optional.ofNullable(request.questions()).flatMap(AskedWriter::named);
      fill(project, request, given, counter);
      writer.ifPresent(asked -> write(asked, project));
      Training.Finished finished = train(project, given);
      progress.close();
      Report report = write(finished, project, request.out());
      Summary.print(report, console);
      console.say(MESSAGES.text("run.written", request.out().toAbsolutePath()));
      if (json) {
        console.print(ReportJson.text(report));
      }
    }
  }

  private void fill(Project project, Request request, boolean given, TokenCounter counter) {
    Questions questions = new Questions(project, console, progress);
    if (given) {
      questions.addDataSet(request.inputs().get(0), counter);
      return;
    }
    read(project, request.inputs(), Role.CORPUS);
    read(project, request.distractors(), Role.DISTRACTOR);
    if (!request.inputs().isEmpty() || options.cuts()) {
      cut(project, counter);
    }
    if (request.questions() != null && AskedWriter.named(request.questions()).isEmpty()) {
      questions.add(Path.of(request.questions()));
    }
  }

  /** What was written before, is kept; only chunks without a result are asked about. */
  private void write(AskedWriter asked, Project project) {
    List<Chunk> chunks = project.chunks().used(Role.CORPUS);
    GenerationSettings settings = GenerationSettings.STANDARD;
    try (QuestionWriter writer = asked.open(chat, chunks, options.seed)) {
      Generated generated =
          new GenerationRun(
                  writer,
                  settings,
                  project.generation().ledger(writer.key(settings.demand()), Verdict.ACCEPTED),
                  System::nanoTime)
              .run(chunks, progress);
      progress.close();
      console.say(MESSAGES.text("generate.done", generated.questions(), generated.done()));
      generated
          .failed()
          .forEach(
              (trouble, count) ->
                  console.say(MESSAGES.text("generate.failed", count, trouble.sentence())));
      if (project.questions().all().isEmpty()) {
        throw new BadInput(MESSAGES.text("written.none"), MESSAGES.text("written.none.advice"));
      }
    }
  }

  private void read(Project project, List<Path> paths, Role role) {
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
    if (!paths.isEmpty() && readings.stream().noneMatch(Reading::kept)) {
      throw new BadInput(
          MESSAGES.text("read.nothing", readings.size()), MESSAGES.text("read.nothing.advice"));
    }
  }

  private void cut(Project project, TokenCounter counter) {
    Cutting cutting = new Cutting(project);
    Chunking chunking = options.chunking(counter.name(), project.chunks().chunking());
    if (!cutting.current(chunking)) {
      cutting.cut(chunking, services.encoders().counter(chunking.counter()), progress);
    }
  }

  private Training.Finished train(Project project, boolean given) {
    boolean folds = !project.questions().folds().isEmpty();
    Encoder encoder = services.encoders().open(options.encoder);
    Training training = new Training(project, encoder, services.experiment(), services.clock());
    Scoring standard = given ? Scoring.STRICT : Scoring.EVIDENCE;
    Scoring scoring = options.scoring == null ? standard : options.scoring;
    Material material = training.prepare(scoring, progress);
    Settings settings = options.settings(folds ? Split.Kind.GIVEN : Split.Kind.BOTH);
    String name = MESSAGES.text("run.name");
    return material.questions().isEmpty()
        ? training.runWithoutQuestions(name, material, settings, ExperimentListener.NONE, progress)
        : training.run(name, material, settings, ExperimentListener.NONE, progress);
  }

  private static Report write(Training.Finished finished, Project project, Path folder) {
    Path adapter = folder.resolve("adapter.safetensors");
    AdapterFile.write(finished.outcome().adapter(), adapter);
    Report report = finished.outcome().report().writtenTo(adapter.toString());
    ReportJson.write(report, folder.resolve("report.json"));
    ReportTexts texts =
        ReportTexts.of(name(folder), finished.material(), new Places(project)::documentNamed);
    ReportHtml.write(report, texts, folder.resolve("report.html"));
    return report;
  }

  /**
   * Makes a folder where there is none.
   *
   * @throws ServiceFailure if it can't be written to
   */
  static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".realign", ".check"));
    } catch (IOException e) {
      throw new ServiceFailure(
          MESSAGES.text("folder.unwritable", folder), MESSAGES.text("folder.unwritable.advice"), e);
    }
  }

  /** A folder's name, as a title. */
  static String name(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? "realign" : last.toString();
  }
}
