package realign.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import realign.chunk.TokenCounter;
import realign.export.questions.DataSet;
import realign.export.questions.DataSets;
import realign.export.questions.Placement;
import realign.export.questions.Placer;
import realign.export.questions.QuestionSet;
import realign.job.Progress;
import realign.question.Question;
import realign.question.Verdict;

/** Puts the questions of files and data sets into a project; what is there already stays. */
public final class QuestionIntake {
  private final Project project;

  public QuestionIntake(Project project) {
    this.project = project;
  }

  /**
   * Adds a data set's documents, chunks and accepted questions, in one step.
   *
   * @param set one that has a corpus
   * @param counter counts the chunks' tokens
   */
  public DataSet addDataSet(QuestionSet set, TokenCounter counter, Progress progress) {
    DataSet data = new DataSets(counter).make(set, Verdict.ACCEPTED, progress);
    project.take(data);
    return data;
  }

  /**
   * Looks what {@link #addQuestions} would do; nothing is saved.
   *
   * @param verdict for questions of which the set says nothing
   */
  public IntakePreview preview(QuestionSet set, Verdict verdict, Progress progress) {
    Placement placement = new Placer(project.documents().all()).place(set, verdict, progress);
    List<String> ids = new ArrayList<>();
    placement.placed().forEach(question -> ids.add(question.id()));
    placement.unplaced().forEach(each -> ids.add(each.question().id()));
    Set<String> known =
        project.questions().find(ids).stream().map(Question::id).collect(Collectors.toSet());
    return new IntakePreview(set, placement, known);
  }

  /** Does what the preview showed. */
  public List<String> take(IntakePreview preview) {
    return project.take(preview.placement(), preview.set().name());
  }

  /**
   * Adds questions, placed in the project's documents by their evidence; those without a place are
   * added too, for a person to decide on.
   *
   * @param verdict for questions of which the set says nothing
   */
  public Placement addQuestions(QuestionSet set, Verdict verdict, Progress progress) {
    Placement placement = new Placer(project.documents().all()).place(set, verdict, progress);
    project.take(placement, set.name());
    return placement;
  }
}
