package realign.adapter;

import java.util.SplittableRandom;

/** Random numbers for a start. */
final class Uniform {
  private Uniform() {}

  /** Fills with numbers between plus and minus {@code most}. */
  static void fill(float[] values, double most, SplittableRandom random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * most);
    }
  }
}
