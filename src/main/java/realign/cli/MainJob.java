package realign.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import realign.document.Role;
import realign.encoder.Encoder;
import realign.experiment.ExperimentListener;
import realign.experiment.Material;
import realign.experiment.Report;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.experiment.Split;
import realign.export.report.ReportJson;
import realign.export.report.ReportTexts;
import realign.job.BadInput;
import realign.job.Messages;
import realign.project.Project;
import realign.project.Training;
import realign.question.GenerationSettings;
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
   * @param writing how far a writer goes that is named there
   * @param out where adapter and reports go
   */
  record Request(
      List<Path> inputs,
      List<Path> distractors,
      @Nullable String questions,
      GenerationSettings writing,
      Path out,
      Path project) {
    /** What is missing is said before anything is made. */
    private void check() {
      for (Path input : inputs) {
        requireThere(input);
      }
      for (Path distractor : distractors) {
        requireThere(distractor);
      }
      if (questions != null
          && AskedWriter.named(questions).isEmpty()
          && !Files.exists(Path.of(questions))) {
        throw new BadInput(
            MESSAGES.text("input.missing", questions), MESSAGES.text("questions.check"));
      }
    }

    private static void requireThere(Path file) {
      if (!Files.exists(file)) {
        throw new BadInput(MESSAGES.text("input.missing", file), MESSAGES.text("path.check"));
      }
    }
  }

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
    services.encoders().counter(options.encoder);
    options.check();
    request.check();
    ResultFiles files = new ResultFiles(request.out());
    files.makeFolder();
    try (Project project = Project.openOrCreate(request.project(), services.clock())) {
      options.spending.keepIn(project, services.encoders(), console);
      boolean given = request.questions() == null && Questions.isDataSet(request.inputs());
      fill(project, request, given);
      Training.Finished finished = train(project, given);
      progress.close();
      Report report =
          files.write(
              finished.outcome().adapter(),
              finished.outcome().report(),
              ReportTexts.of(
                  files.name(), finished.material(), new Places(project)::documentNamed));
      Summary.print(report, console);
      if (options.cutOff(report)) {
        console.say(MESSAGES.text("search.cut", options.budget));
      }
      console.say(MESSAGES.text("run.written", request.out().toAbsolutePath()));
      if (json) {
        console.print(ReportJson.text(report));
      }
    }
  }

  private void fill(Project project, Request request, boolean given) {
    ProjectFilling filling = new ProjectFilling(services, console, options, progress, project);
    if (given) {
      filling.takeDataSet(request.inputs().get(0));
      return;
    }
    filling.read(request.inputs(), Role.CORPUS);
    filling.read(request.distractors(), Role.DISTRACTOR);
    if (!request.inputs().isEmpty() || options.cuts()) {
      filling.cut();
    }
    if (request.questions() != null) {
      filling.ask(request.questions(), request.writing(), chat);
    }
  }

  private Training.Finished train(Project project, boolean given) {
    boolean folds = !project.questions().folds().isEmpty();
    Encoder encoder = services.encoders().open(options.encoder);
    Training training = new Training(project, encoder, services.experiment(), services.clock());
    Scoring standard = given ? Scoring.STRICT : Scoring.EVIDENCE;
    Scoring scoring = options.scoring == null ? standard : options.scoring;
    Settings settings = options.settings(folds ? Split.Kind.GIVEN : Split.Kind.BOTH);
    Material material = training.prepare(scoring, settings, progress);
    String name = MESSAGES.text("run.name");
    return material.questions().isEmpty()
        ? training.runWithoutQuestions(name, material, settings, ExperimentListener.NONE, progress)
        : training.run(name, material, settings, ExperimentListener.NONE, progress);
  }
}
