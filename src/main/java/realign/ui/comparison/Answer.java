package realign.ui.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import realign.question.Question;
import realign.question.Verdict;

/**
 * What both sides find for a query.
 *
 * @param question the project’s question with these words; null where there is none
 * @param wrong how many passages a person said don't answer that question
 * @param leftTook how long the left side was searched
 * @param rightTook the same of the right side
 */
record Answer(
    String query,
    @Nullable Question question,
    int wrong,
    List<Found> left,
    List<Found> right,
    Took leftTook,
    Took rightTook) {
  /** To no query. */
  static final Answer NONE =
      new Answer("", null, 0, List.of(), List.of(), Took.NOTHING, Took.NOTHING);

  Answer {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  boolean empty() {
    return query.isEmpty();
  }

  /** Whether wrong marks were made that training can't use, before more is said. */
  boolean waits() {
    return wrong > 0
        && question != null
        && question.verdict() != Verdict.REJECTED
        && (question.evidence().isEmpty() || question.verdict() == Verdict.UNREVIEWED);
  }
}
