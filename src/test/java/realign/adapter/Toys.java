package realign.adapter;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import realign.vector.Matrix;
import realign.vector.Rows;

/** Small made-up corpora whose questions need a map that isn't the identity. */
final class Toys {
  private Toys() {}

  static Matrix unitRows(int rows, int columns, SplittableRandom random) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < matrix.values().length; i++) {
      matrix.values()[i] = (float) random.nextGaussian();
    }
    return Rows.normalised(matrix);
  }

  /**
   * Chunks at random; each question is its chunk's vector turned by one and the same map, and some
   * noise; every third question has a second right chunk; the last fifth of the chunks has none.
   */
  static TrainingData data(int size, int chunks, int perChunk, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matrix rows = unitRows(chunks, size, random);
    int asked = chunks * 4 / 5;
    int[][] relevant = new int[asked * perChunk][];
    Matrix questions = Matrix.zeros(relevant.length, size);
    for (int i = 0; i < relevant.length; i++) {
      int chunk = i / perChunk;
      relevant[i] = i % 3 == 0 ? new int[] {chunk, (chunk + 1) % asked} : new int[] {chunk};
      turned(rows, chunk, questions, i, random);
    }
    Matrix sentences = Matrix.zeros(2 * chunks, size);
    for (int i = 0; i < sentences.rows(); i++) {
      turned(rows, i / 2, sentences, i, random);
    }
    return new TrainingData(
        Rows.normalised(questions),
        rows,
        relevant,
        IntStream.range(0, relevant.length).toArray(),
        IntStream.range(0, chunks).toArray(),
        Rows.normalised(sentences),
        IntStream.range(0, sentences.rows()).map(i -> i / 2).toArray(),
        unitRows(7, size, random));
  }

  private static void turned(Matrix from, int row, Matrix to, int into, SplittableRandom random) {
    int size = from.columns();
    for (int i = 0; i < size; i++) {
      float value = from.at(row, (i + 1) % size) + .6f * from.at(row, i);
      to.values()[into * size + i] = value + (float) (.1 * random.nextGaussian());
    }
  }
}
