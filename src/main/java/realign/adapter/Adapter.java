package realign.adapter;

import java.util.Optional;
import realign.encoder.EncoderIdentity;
import realign.vector.Matrix;

/**
 * A linear map on top of an encoder: {@code norm(W x + b)}.
 *
 * @param weights W, out x in
 * @param bias b, out numbers
 * @param encoder whose vectors it was trained on; it serves no others
 */
public record Adapter(
    Side side,
    Matrix weights,
    Optional<float[]> bias,
    EncoderIdentity encoder,
    Provenance provenance) {
  public Adapter {
    if (weights.columns() != encoder.dimension()) {
      throw new IllegalArgumentException(
          "weights for %d dimensions, encoder has %d"
              .formatted(weights.columns(), encoder.dimension()));
    }
  }
}
