package realign.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import realign.question.Question;

/**
 * Test questions as they are asked.
 *
 * @param relevant of each the rows of its right chunks, that which it was asked about first
 */
record Asked(List<String> ids, List<String> texts, int[][] relevant) {
  Asked {
    ids = List.copyOf(ids);
    texts = List.copyOf(texts);
  }

  /**
   * Those that have a right chunk.
   *
   * @param right gives the rows of a question’s right chunks
   */
  static Asked of(List<Question> questions, Function<Question, int[]> right) {
    List<String> ids = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<int[]> relevant = new ArrayList<>();
    for (Question question : questions) {
      int[] rows = right.apply(question);
      if (rows.length > 0) {
        ids.add(question.id());
        texts.add(question.text());
        relevant.add(rows);
      }
    }
    return new Asked(ids, texts, relevant.toArray(int[][]::new));
  }

  int size() {
    return ids.size();
  }

  /** The first of them. */
  Asked first(int count) {
    int most = Math.min(count, size());
    return new Asked(
        ids.subList(0, most), texts.subList(0, most), java.util.Arrays.copyOf(relevant, most));
  }
}
