package realign.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import realign.encoder.Encoders;
import realign.export.questions.Field;
import realign.export.questions.QuestionSet;
import realign.export.questions.QuestionSetReader;
import realign.job.Messages;
import realign.project.IntakePreview;
import realign.project.Project;
import realign.project.QuestionIntake;
import realign.question.Question;
import realign.question.Verdict;

/** Takes a question file or data set into a project. */
@Command(name = "import", mixinStandardHelpOptions = true, resourceBundle = "realign.cli.messages")
public final class QuestionsImportCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(QuestionsImportCommand.class);

  private final Services services;
  private final Console console;

  @Parameters(descriptionKey = "questions.import.input", paramLabel = "FILE")
  Path input = Path.of("");

  @Mixin ProjectOption place = new ProjectOption();

  @Option(names = "--dry-run", descriptionKey = "questions.import.dry")
  boolean dryRun;

  @Option(names = "--column", descriptionKey = "questions.import.column", paramLabel = "NAME=FIELD")
  Map<String, Field> columns = new LinkedHashMap<>();

  @Option(names = "--json", descriptionKey = "questions.import.json")
  boolean json;

  public QuestionsImportCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (dryRun) {
      preview();
      return 0;
    }
    if (!Files.exists(place.file)) {
      // Nothing is made for what can't be read.
      QuestionSetReader.read(input, columns);
    }
    try (Project project = Project.openOrCreate(place.file, services.clock())) {
      ConsoleProgress progress = console.progress();
      List<Question> before = project.questions().all();
      Questions questions = new Questions(project, console, progress, columns);
      if (project.documents().list().isEmpty() && Questions.isDataSet(List.of(input))) {
        questions.addDataSet(input, services.encoders().counter(Encoders.STANDARD));
      } else {
        questions.add(input);
      }
      progress.close();
      int added = project.questions().all().size() - before.size();
      int orphaned = project.questions().orphaned().size();
      console.say(MESSAGES.text("questions.import.done", added, orphaned));
      if (added == 0) {
        console.say(MESSAGES.text("questions.import.known"));
      }
      if (json) {
        console.printJson(Map.of("added", added, "withoutEvidence", orphaned));
      }
    }
    return 0;
  }

  /**
   * Says what would be taken in; the project stays as it is, and isn't made where there is none.
   */
  private void preview() {
    QuestionSet set = QuestionSetReader.look(input, columns);
    if (!Files.exists(place.file)) {
      new ImportWords(console).say(set, null, json);
      return;
    }
    try (Project project = Project.openReadOnly(place.file)) {
      ConsoleProgress progress = console.progress();
      boolean dataSet = set.hasCorpus() && project.documents().list().isEmpty();
      IntakePreview preview =
          dataSet ? null : new QuestionIntake(project).preview(set, Verdict.ACCEPTED, progress);
      progress.close();
      new ImportWords(console).say(set, preview, json);
    }
  }
}
