package realign.ui.questions;

import java.util.List;
import realign.question.Question;

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
    int open = unreviewed;
    int taken = accepted;
    int dropped = rejected;
    for (Question question : questions) {
      switch (question.verdict()) {
        case UNREVIEWED -> open += sign;
        case ACCEPTED -> taken += sign;
        case REJECTED -> dropped += sign;
      }
    }
    return new Counts(open, taken, dropped);
  }
}
