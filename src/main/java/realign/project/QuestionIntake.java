package realign.project;

import realign.chunk.TokenCounter;
import realign.export.questions.DataSet;
import realign.export.questions.DataSets;
import realign.export.questions.Placement;
import realign.export.questions.Placer;
import realign.export.questions.QuestionSet;
import realign.job.Progress;
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
