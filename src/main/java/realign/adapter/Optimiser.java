package realign.adapter;

/**
 * AdamW (Loshchilov and Hutter 2019) with betas .9 and .999; Adam where {@code decay} is 0.
 *
 * @param rate at its highest
 * @param decay of the weights a step, decoupled
 * @param warmup steps over which the rate rises from 0
 * @param falling whether the rate then falls in a line to 0 at the last step
 * @param clip longest gradient; 0 for any
 */
public record Optimiser(double rate, double decay, int warmup, boolean falling, double clip) {
  public Optimiser {
    if (!(rate > 0) || decay < 0 || warmup < 0 || clip < 0) {
      throw new IllegalArgumentException("rate must be positive, the rest not negative");
    }
  }

  public static Optimiser adam(double rate) {
    return new Optimiser(rate, 0, 0, true, 0);
  }

  /** The rate of step {@code step}, from 0, of {@code total}. */
  public double rateAt(long step, long total) {
    if (step < warmup) {
      return rate * step / warmup;
    }
    return falling ? rate * Math.max(0, total - step) / Math.max(1, total - warmup) : rate;
  }
}
