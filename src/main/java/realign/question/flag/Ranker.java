package realign.question.flag;

import java.util.List;
import realign.job.Progress;
import realign.question.Question;
import realign.retrieval.Ranking;

/** Ranks the chunks for questions, by words or by vectors. */
@FunctionalInterface
public interface Ranker {
  /** A ranking for each question, over the rows of the chunks that were flagged against. */
  List<Ranking> rank(List<Question> questions, int depth, Progress progress);
}
