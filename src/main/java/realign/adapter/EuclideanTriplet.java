package realign.adapter;

/**
 * {@code max(0, |q - c + e| - |q - n + e| + margin)}, e = 1e-6 in each dimension as PyTorch has it.
 */
record EuclideanTriplet(double margin) implements Triplets.Kind {
  private static final float EPSILON = 1e-6f;

  @Override
  public boolean unit() {
    return false;
  }

  @Override
  public float cost(float[][] rows, float[][] slopes, int start, int width, float weight) {
    float right = distance(rows[0], rows[1], start, width);
    float wrong = distance(rows[0], rows[2], start, width);
    float cost = (float) (right - wrong + margin);
    if (cost <= 0) {
      return 0;
    }
    float byRight = right > 0 ? weight / right : 0;
    float byWrong = wrong > 0 ? weight / wrong : 0;
    for (int i = start; i < start + width; i++) {
      float toRight = (rows[0][i] - rows[1][i] + EPSILON) * byRight;
      float toWrong = (rows[0][i] - rows[2][i] + EPSILON) * byWrong;
      slopes[0][i] = toRight - toWrong;
      slopes[1][i] = -toRight;
      slopes[2][i] = toWrong;
    }
    return cost;
  }

  private static float distance(float[] a, float[] b, int start, int width) {
    double sum = 0;
    for (int i = start; i < start + width; i++) {
      float difference = a[i] - b[i] + EPSILON;
      sum += (double) difference * difference;
    }
    return (float) Math.sqrt(sum);
  }
}
