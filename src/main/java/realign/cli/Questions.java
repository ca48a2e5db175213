package realign.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import realign.chunk.TokenCounter;
import realign.export.questions.Field;
import realign.export.questions.Placement;
import realign.export.questions.QuestionSet;
import realign.export.questions.QuestionSetReader;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.Project;
import realign.project.QuestionIntake;
import realign.question.Verdict;

/** Takes question files and data sets into a project and says what was wrong with them. */
final class Questions {
  private static final Messages MESSAGES = Messages.of(Questions.class);
  private static final int SHOWN = 5;

  private final Project project;
  private final Console console;
  private final Progress progress;

  private final Map<String, Field> columns;

  Questions(Project project, Console console, Progress progress) {
    this(project, console, progress, Map.of());
  }

  /**
   * For one project.
   *
   * @param columns names in files to what the user says that they hold
   */
  Questions(Project project, Console console, Progress progress, Map<String, Field> columns) {
    this.columns = columns;
    this.project = project;
    this.console = console;
    this.progress = progress;
  }

  /** Whether the inputs are one data set, with a corpus of its own. */
  static boolean isDataSet(List<Path> inputs) {
    return inputs.size() == 1
        && Files.exists(inputs.get(0))
        && QuestionSetReader.canRead(inputs.get(0));
  }

  /**
   * Adds a data set.
   *
   * @throws BadInput if it can't be read, or has questions only
   */
  void addDataSet(Path path, TokenCounter counter) {
    QuestionSet set = read(path);
    if (!set.hasCorpus()) {
      throw new BadInput(
          MESSAGES.text("set.questions", path), MESSAGES.text("set.questions.advice"));
    }
    new QuestionIntake(project).addDataSet(set, counter, progress);
  }

  /**
   * Adds the questions of a file.
   *
   * @throws BadInput if it can't be read, or none of them belongs to the documents
   */
  void add(Path file) {
    Placement placement =
        new QuestionIntake(project).addQuestions(read(file), Verdict.ACCEPTED, progress);
    tell(
        placement.unplaced().stream()
            .map(each -> MESSAGES.text("set.line", file, each.line(), each.reason()))
            .toList());
    if (placement.placed().isEmpty()) {
      throw new BadInput(MESSAGES.text("set.nothing", file), MESSAGES.text("set.nothing.advice"));
    }
  }

  /** Reads a file, and says what in it can't be used. */
  QuestionSet read(Path path) {
    QuestionSet set = QuestionSetReader.read(path, columns);
    tell(
        set.remarks().stream()
            .map(each -> MESSAGES.text("set.line", path, each.line(), each.sentence()))
            .toList());
    return set;
  }

  /** Many things that are wrong are usually one thing: a few show it. */
  private void tell(List<String> remarks) {
    remarks.stream().limit(SHOWN).forEach(console::say);
    if (remarks.size() > SHOWN) {
      console.say(MESSAGES.text("set.more", remarks.size() - SHOWN));
    }
  }
}
