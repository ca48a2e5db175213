package realign.vector;

/** Arithmetic on single rows, in plain Java and the same on every machine. */
public final class Rows {
  private Rows() {}

  public static float dot(float[] a, float[] b) {
    return dot(a, 0, b, 0, a.length);
  }

  /** The dot product of two stretches of {@code length} numbers. */
  public static float dot(float[] a, int aStart, float[] b, int bStart, int length) {
    // Eight sums apart: one sum would wait for each addition to finish before the next.
    float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
    int i = 0;
    for (; i <= length - 8; i += 8) {
      s0 += a[aStart + i] * b[bStart + i];
      s1 += a[aStart + i + 1] * b[bStart + i + 1];
      s2 += a[aStart + i + 2] * b[bStart + i + 2];
      s3 += a[aStart + i + 3] * b[bStart + i + 3];
      s4 += a[aStart + i + 4] * b[bStart + i + 4];
      s5 += a[aStart + i + 5] * b[bStart + i + 5];
      s6 += a[aStart + i + 6] * b[bStart + i + 6];
      s7 += a[aStart + i + 7] * b[bStart + i + 7];
    }
    for (; i < length; i++) {
      s0 += a[aStart + i] * b[bStart + i];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }

  /** The cosine of the angle between two vectors; 0 where one of them is zero. */
  public static float cosine(float[] a, float[] b) {
    double norms = Math.sqrt((double) dot(a, a) * dot(b, b));
    return norms == 0 ? 0 : (float) (dot(a, b) / norms);
  }

  /** A copy of unit length; a zero vector stays zero. */
  public static float[] normalised(float[] vector) {
    float[] copy = vector.clone();
    normalise(copy, 0, copy.length);
    return copy;
  }

  /** A copy with rows of unit length; zero rows stay zero. */
  public static Matrix normalised(Matrix matrix) {
    float[] copy = matrix.values().clone();
    for (int row = 0; row < matrix.rows(); row++) {
      normalise(copy, row * matrix.columns(), matrix.columns());
    }
    return new Matrix(matrix.rows(), matrix.columns(), copy);
  }

  /**
   * Brings a stretch to unit length in place; a zero stretch stays zero.
   *
   * @return its length before, 0 where it stayed
   */
  public static float normalise(float[] values, int start, int length) {
    float norm = (float) Math.sqrt(dot(values, start, values, start, length));
    if (norm > 0) {
      float scale = 1 / norm;
      for (int i = start; i < start + length; i++) {
        values[i] *= scale;
      }
    }
    return norm;
  }
}
