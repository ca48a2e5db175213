package realign.ui.questions;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.export.questions.QuestionSet;
import realign.export.questions.QuestionSetReader;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.QuestionIntake;
import realign.question.Verdict;
import realign.ui.kit.Jobs;
import realign.ui.kit.Workspace;

/** Takes question files into the project. */
final class Intake {
  private static final Messages MESSAGES = Messages.of(Intake.class);

  /**
   * What came of it.
   *
   * @param questions that were read and can be used
   * @param unplaced those whose evidence is in no document
   * @param skipped lines that can't be used
   */
  record Taken(int questions, int unplaced, int skipped) {
    Taken plus(Taken other) {
      return new Taken(
          questions + other.questions, unplaced + other.unplaced, skipped + other.skipped);
    }
  }

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final ReadOnlyObjectWrapper<@Nullable Taken> taken = new ReadOnlyObjectWrapper<>();

  Intake(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
  }

  /** What came of the last files; null before any. */
  ReadOnlyObjectProperty<@Nullable Taken> taken() {
    return taken.getReadOnlyProperty();
  }

  void take(List<Path> files) {
    jobs.start(MESSAGES.text("job.import"), progress -> read(files, progress), taken::set);
  }

  private Taken read(List<Path> files, Progress progress) {
    Taken all = new Taken(0, 0, 0);
    for (Path file : files) {
      progress.check();
      progress.report(String.valueOf(file.getFileName()), 0, 0);
      all = all.plus(read(file, progress));
    }
    return all;
  }

  private Taken read(Path file, Progress progress) {
    QuestionSet set = QuestionSetReader.read(file);
    QuestionIntake intake = new QuestionIntake(workspace.project());
    int skipped = set.remarks().size();
    if (set.hasCorpus()) {
      intake.addDataSet(set, encoders.counter(Encoders.STANDARD), progress);
      return new Taken(set.queries().size(), 0, skipped);
    }
    int unplaced = intake.addQuestions(set, Verdict.UNREVIEWED, progress).unplaced().size();
    return new Taken(set.queries().size(), unplaced, skipped);
  }
}
