package realign.adapter;

/**
 * One parameter array under AdamW (Kingma and Ba 2015; decoupled decay, Loshchilov and Hutter
 * 2019): the step is one fused loop, which the compiler turns into vector instructions.
 */
final class AdamW {
  private static final float BETA1 = .9f;
  private static final float BETA2 = .999f;
  private static final float EPSILON = 1e-8f;

  private final float[] first;
  private final float[] second;
  private int steps;

  AdamW(int size) {
    first = new float[size];
    second = new float[size];
  }

  /**
   * Takes a step.
   *
   * @param scale of the gradient, 1 unless it is clipped
   */
  void step(float[] values, float[] gradient, float scale, double rate, double decay) {
    steps++;
    double correction1 = 1 - Math.pow(BETA1, steps);
    double correction2 = Math.sqrt(1 - Math.pow(BETA2, steps));
    float size = (float) (rate * correction2 / correction1);
    float floor = (float) (EPSILON * correction2);
    update(values, gradient, scale, size, floor, (float) (1 - rate * decay));
  }

  private void update(
      float[] values, float[] gradient, float scale, float size, float floor, float keep) {
    float[] m = first;
    float[] v = second;
    for (int i = 0; i < values.length; i++) {
      float g = gradient[i] * scale;
      float m1 = m[i] + (1 - BETA1) * (g - m[i]);
      float v1 = v[i] * BETA2 + (1 - BETA2) * g * g;
      m[i] = m1;
      v[i] = v1;
      values[i] = values[i] * keep - size * m1 / ((float) Math.sqrt(v1) + floor);
    }
  }
}
