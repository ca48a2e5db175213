package realign.adapter;

import java.util.Arrays;
import realign.vector.Matrix;
import realign.vector.Rows;

/**
 * The other way to fit a corpus to its questions: each chunk's vector moved towards the sum of its
 * training questions, queries as they are (after NUDGE, Zeighami et al. 2024). As good as an
 * adapter on known chunks, and it ruins new ones: chunks that moved towards questions stand before
 * those that none was written for. A candidate for a corpus that never grows and is asked about
 * evenly.
 */
public final class MovedChunks {
  private MovedChunks() {}

  /**
   * Moves every trained chunk by {@code step} and brings it back to unit length.
   *
   * @param step how far, 0 or more; found by validation
   * @return all chunks in their order, those without training questions as they were
   */
  public static Matrix of(TrainingData data, Recipe.Positives positives, double step) {
    Pairs pairs = Pairs.of(data, positives);
    int[] trained = pairs.trained();
    int width = data.chunks().columns();
    Matrix sums = Matrix.zeros(trained.length, width);
    for (int pair = 0; pair < pairs.size(); pair++) {
      int at = Arrays.binarySearch(trained, pairs.chunks()[pair]);
      add(data.questions(), pairs.questions()[pair], 1, sums, at);
    }
    Matrix moved = new Matrix(data.chunks().rows(), width, data.chunks().values().clone());
    for (int i = 0; i < trained.length; i++) {
      Rows.normalise(sums.values(), i * width, width);
      add(sums, i, (float) step, moved, trained[i]);
      Rows.normalise(moved.values(), trained[i] * width, width);
    }
    return moved;
  }

  private static void add(Matrix from, int row, float factor, Matrix to, int into) {
    int width = from.columns();
    for (int i = 0; i < width; i++) {
      to.values()[into * width + i] += factor * from.values()[row * width + i];
    }
  }
}
