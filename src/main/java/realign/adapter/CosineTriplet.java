package realign.adapter;

import realign.vector.Rows;

/** {@code max(0, cos(q, n) - cos(q, c) + margin)}, of unit vectors. */
record CosineTriplet(double margin) implements Triplets.Kind {
  @Override
  public boolean unit() {
    return true;
  }

  @Override
  public float cost(float[][] rows, float[][] slopes, int start, int width, float weight) {
    float right = Rows.dot(rows[0], start, rows[1], start, width);
    float wrong = Rows.dot(rows[0], start, rows[2], start, width);
    float cost = (float) (wrong - right + margin);
    if (cost <= 0) {
      return 0;
    }
    for (int i = start; i < start + width; i++) {
      slopes[0][i] = (rows[2][i] - rows[1][i]) * weight;
      slopes[1][i] = -rows[0][i] * weight;
      slopes[2][i] = rows[0][i] * weight;
    }
    return cost;
  }
}
