package realign.ui.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import realign.question.Question;

/**
 * What both sides find for a query.
 *
 * @param question the project’s question with these words; null where there is none
 * @param millis that both searches took together
 */
record Answer(
    String query, @Nullable Question question, List<Found> left, List<Found> right, long millis) {
  /** To no query. */
  static final Answer NONE = new Answer("", null, List.of(), List.of(), 0);

  Answer {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  boolean empty() {
    return query.isEmpty();
  }
}
