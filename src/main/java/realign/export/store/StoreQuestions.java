package realign.export.store;

import java.util.List;
import realign.vector.Matrix;

/**
 * Questions to ask of a store.
 *
 * @param vectors one unit row a question
 * @param relevant for each question the rows of its right chunks among the entries
 * @param splits one a question
 */
public record StoreQuestions(Matrix vectors, int[][] relevant, List<String> splits) {
  public StoreQuestions {
    splits = List.copyOf(splits);
    if (relevant.length != vectors.rows() || splits.size() != vectors.rows()) {
      throw new IllegalArgumentException(
          vectors.rows() + " questions, " + relevant.length + " judgements");
    }
  }
}
