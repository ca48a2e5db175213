package realign.encoder;

/** How a text's vector is made of its tokens' vectors. */
enum Pooling {
  /** The mean over the tokens. */
  MEAN("mean"),
  /** The first token's, as BERT's {@code [CLS]}. */
  FIRST("cls");

  private final String label;

  Pooling(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /**
   * Pools one text of a batch.
   *
   * @param states token vectors of the batch, {@code [batch, length, dimension]}
   * @param text which text of the batch
   * @param length tokens a text has with padding
   * @param seen tokens that the text really has
   * @return a unit vector
   */
  float[] pool(float[] states, int text, int length, int seen, int dimension) {
    float[] pooled = new float[dimension];
    int tokens = this == FIRST ? 1 : seen;
    for (int t = 0; t < tokens; t++) {
      int from = (text * length + t) * dimension;
      for (int d = 0; d < dimension; d++) {
        pooled[d] += states[from + d];
      }
    }
    return unit(pooled);
  }

  static float[] unit(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += (double) x * x;
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int d = 0; d < vector.length; d++) {
      vector[d] *= scale;
    }
    return vector;
  }
}
