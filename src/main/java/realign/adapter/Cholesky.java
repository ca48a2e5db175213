package realign.adapter;

import realign.vector.Matrix;

/** The triangle L of a symmetric positive matrix {@code A = L LT}, in double precision. */
record Cholesky(double[][] lower) {

  /** Decomposes {@code size x size} numbers. */
  static Cholesky of(float[] matrix, int size) {
    double[][] lower = new double[size][];
    for (int i = 0; i < size; i++) {
      lower[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i * size + j] - dot(lower[i], lower[j], j);
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
    return new Cholesky(lower);
  }

  /** {@code X} with {@code X A = B}, for square B. */
  Matrix solveRows(float[] right) {
    int size = lower.length;
    Matrix solved = Matrix.zeros(size, size);
    double[] row = new double[size];
    for (int r = 0; r < size; r++) {
      for (int i = 0; i < size; i++) {
        row[i] = (right[r * size + i] - dot(lower[i], row, i)) / lower[i][i];
      }
      for (int i = size - 1; i >= 0; i--) {
        row[i] /= lower[i][i];
        subtract(lower[i], row[i], row, i);
        solved.values()[r * size + i] = (float) row[i];
      }
    }
    return solved;
  }

  private static double dot(double[] a, double[] b, int length) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i < length - 1; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return i < length ? even + odd + a[i] * b[i] : even + odd;
  }

  private static void subtract(double[] column, double factor, double[] from, int length) {
    for (int i = 0; i < length; i++) {
      from[i] -= factor * column[i];
    }
  }
}
