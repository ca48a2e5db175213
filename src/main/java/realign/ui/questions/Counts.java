package realign.ui.questions;

import java.util.List;
import realign.question.Question;
import realign.question.Verdict;

/** How many questions of each verdict there are. */
record Counts(int unreviewed, int accepted, int rejected) {
  static final Counts NONE = new Counts(0, 0, 0);

  int total() {
    return unreviewed + accepted + rejected;
  }

  Counts plus(List<? extends Question> questions) {
    return with(questions, 1);
  }

  Counts minus(List<? extends Question> questions) {
    return with(questions, -1);
  }

  private Counts with(List<? extends Question> questions, int sign) {
    return new Counts(
        unreviewed + sign * count(questions, Verdict.UNREVIEWED),
        accepted + sign * count(questions, Verdict.ACCEPTED),
        rejected + sign * count(questions, Verdict.REJECTED));
  }

  private static int count(List<? extends Question> questions, Verdict verdict) {
    int count = 0;
    for (Question question : questions) {
      count += question.verdict() == verdict ? 1 : 0;
    }
    return count;
  }
}
