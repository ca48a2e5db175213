package realign.export;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;
import realign.vector.Matrix;

/** Adapters with made-up numbers near the identity, as trained ones are. */
final class SampleAdapters {
  private SampleAdapters() {}

  static Adapter small(Side side, boolean bias) {
    return make(side, bias, new EncoderIdentity("mini", "abc", 8, 256, "mean", "", "", true));
  }

  static Adapter make(Side side, boolean bias, EncoderIdentity encoder) {
    int size = encoder.dimension();
    Random random = new Random(7);
    Matrix weights = Matrix.identity(size);
    for (int i = 0; i < weights.values().length; i++) {
      weights.values()[i] += (float) (.1 * random.nextGaussian());
    }
    float @Nullable [] shift = bias ? new float[size] : null;
    for (int i = 0; bias && i < size; i++) {
      shift[i] = (float) (.1 * random.nextGaussian());
    }
    return new Adapter(
        side, weights, Optional.ofNullable(shift), encoder, new Provenance(Map.of("seed", "7")));
  }
}
