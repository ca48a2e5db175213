package realign.adapter;

import java.util.Optional;
import realign.encoder.EncoderIdentity;
import realign.vector.Matrix;

/**
 * Where training stands after an epoch.
 *
 * @param epoch from 1; 0 for a closed form, which has none
 * @param loss mean over the epoch; NaN for a closed form
 * @param weights W, out x in, a copy
 * @param bias b where the recipe has one
 */
public record Checkpoint(int epoch, double loss, Matrix weights, Optional<float[]> bias) {

  /**
   * Between the identity and these weights: {@code q + near (W q + b - q)}, folded into one map.
   *
   * @param near 0 gives the identity, 1 these weights
   */
  public Checkpoint near(double near) {
    if (weights.rows() != weights.columns()) {
      throw new IllegalArgumentException("only square weights have an identity to be near");
    }
    float share = (float) near;
    float[] folded = weights.values().clone();
    for (int i = 0; i < folded.length; i++) {
      boolean diagonal = i % (weights.columns() + 1) == 0;
      folded[i] = share * folded[i] + (diagonal ? 1 - share : 0);
    }
    Matrix blended = new Matrix(weights.rows(), weights.columns(), folded);
    return new Checkpoint(epoch, loss, blended, bias.map(b -> scaled(b, share)));
  }

  private static float[] scaled(float[] values, float factor) {
    float[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }

  /** The adapter with these weights. */
  public Adapter adapter(Side side, EncoderIdentity encoder, Provenance provenance) {
    return new Adapter(side, weights, bias, encoder, provenance);
  }
}
