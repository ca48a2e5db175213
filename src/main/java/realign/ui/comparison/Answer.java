package realign.ui.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import realign.question.Question;

/**
 * What both sides find for a query.
 *
 * @param question the project’s question with these words; null where there is none
 * @param leftTook how long the left side was searched
 * @param rightTook the same of the right side
 */
record Answer(
    String query,
    @Nullable Question question,
    List<Found> left,
    List<Found> right,
    Took leftTook,
    Took rightTook) {
  /** To no query. */
  static final Answer NONE = new Answer("", null, List.of(), List.of(), Took.NOTHING, Took.NOTHING);

  Answer {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  boolean empty() {
    return query.isEmpty();
  }
}
