package realign.adapter;

/** Cross-entropy of rows of scores, in place: scores become slopes. */
final class Softmax {
  private static final float LEAST = -60;
  private static final float PART = 1f / 64;

  private Softmax() {}

  /**
   * Turns one row of scores s into the slopes of {@code weight * -log softmax(scale s)[target]}.
   * Masked columns hold negative infinity and get a slope of 0.
   *
   * @param sampledFrom columns from here on were sampled, and count {@code sampledWeight} times
   * @return {@code -log softmax(scale s)[target]}
   */
  static double row(
      float[] scores,
      int start,
      int columns,
      int target,
      float scale,
      int sampledFrom,
      float sampledWeight,
      float weight) {
    float most = most(scores, start, columns);
    double own = (double) scale * (scores[start + target] - most);
    exponentials(scores, start, columns, most, scale);
    if (sampledWeight != 1) {
      multiply(scores, start + sampledFrom, start + columns, sampledWeight);
    }
    double sum = sum(scores, start, columns);
    multiply(scores, start, start + columns, (float) (weight * scale / sum));
    scores[start + target] -= weight * scale;
    return Math.log(sum) - own;
  }

  private static float most(float[] scores, int start, int columns) {
    float a = Float.NEGATIVE_INFINITY;
    float b = a;
    int i = start;
    for (; i < start + columns - 1; i += 2) {
      a = Math.max(a, scores[i]);
      b = Math.max(b, scores[i + 1]);
    }
    return i < start + columns ? Math.max(Math.max(a, b), scores[i]) : Math.max(a, b);
  }

  /**
   * {@code exp(scale (s - most))}, to five digits: the exponent's 64th part by Taylor's series, and
   * six squarings. Nothing but sums and products, which the compiler turns into vector
   * instructions.
   */
  static void exponentials(float[] scores, int start, int columns, float most, float scale) {
    for (int i = start; i < start + columns; i++) {
      float x = Math.max((scores[i] - most) * scale, LEAST) * PART;
      float e =
          1
              + x
                  * (1
                      + x
                          * (1 / 2f
                              + x * (1 / 6f + x * (1 / 24f + x * (1 / 120f + x * (1 / 720f))))));
      e *= e;
      e *= e;
      e *= e;
      e *= e;
      e *= e;
      scores[i] = e * e;
    }
  }

  private static double sum(float[] values, int start, int columns) {
    double a = 0;
    double b = 0;
    int i = start;
    for (; i < start + columns - 1; i += 2) {
      a += values[i];
      b += values[i + 1];
    }
    return i < start + columns ? a + b + values[i] : a + b;
  }

  private static void multiply(float[] values, int start, int end, float factor) {
    for (int i = start; i < end; i++) {
      values[i] *= factor;
    }
  }
}
