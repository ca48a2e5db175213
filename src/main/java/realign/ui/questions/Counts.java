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
    int[] of = new int[Verdict.values().length];
    for (Question question : questions) {
      of[question.verdict().ordinal()] += sign;
    }
    return new Counts(
        unreviewed + of[Verdict.UNREVIEWED.ordinal()],
        accepted + of[Verdict.ACCEPTED.ordinal()],
        rejected + of[Verdict.REJECTED.ordinal()]);
  }
}
