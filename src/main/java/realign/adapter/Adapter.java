package realign.adapter;

import java.util.Map;
import java.util.Optional;
import realign.encoder.EncoderIdentity;
import realign.vector.Matrix;
import realign.vector.Products;
import realign.vector.Rows;

/**
 * A linear map on top of an encoder: {@code norm(W x + b)}. Applying it to one vector is plain Java
 * and needs no native library.
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
    if (bias.isPresent() && bias.get().length != weights.rows()) {
      throw new IllegalArgumentException(
          "bias of %d numbers for %d rows".formatted(bias.get().length, weights.rows()));
    }
  }

  /** The adapter that changes nothing: always among the candidates. */
  public static Adapter identity(EncoderIdentity encoder, Side side) {
    Matrix weights = Matrix.identity(encoder.dimension());
    return new Adapter(side, weights, Optional.empty(), encoder, new Provenance(Map.of()));
  }

  /** The same with another account of where it comes from. */
  public Adapter with(Provenance other) {
    return new Adapter(side, weights, bias, encoder, other);
  }

  /** Whether it leaves every vector where it is. */
  public boolean isIdentity() {
    return bias.isEmpty()
        && weights.rows() == weights.columns()
        && weights.sameAs(Matrix.identity(weights.rows()));
  }

  /** Adapts one vector; of unit length, or zero where the map gives zero. */
  public float[] apply(float[] vector) {
    float[] adapted = Products.times(weights, vector);
    bias.ifPresent(b -> add(b, adapted, 0));
    Rows.normalise(adapted, 0, adapted.length);
    return adapted;
  }

  /** Adapts each row. */
  public Matrix apply(Matrix vectors) {
    if (isIdentity()) {
      return Rows.normalised(vectors);
    }
    Matrix adapted = Products.timesTransposed(vectors, weights);
    for (int row = 0; row < adapted.rows(); row++) {
      int start = row * adapted.columns();
      bias.ifPresent(b -> add(b, adapted.values(), start));
      Rows.normalise(adapted.values(), start, adapted.columns());
    }
    return adapted;
  }

  /** Queries as this adapter's side wants them searched with: adapted. */
  public Matrix queries(Matrix vectors) {
    return apply(vectors);
  }

  /** Documents as this adapter's side wants them stored: adapted where it is shared, else as is. */
  public Matrix documents(Matrix vectors) {
    return side == Side.SHARED ? apply(vectors) : vectors;
  }

  private static void add(float[] bias, float[] values, int start) {
    for (int i = 0; i < bias.length; i++) {
      values[start + i] += bias[i];
    }
  }
}
