package realign.adapter;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import realign.encoder.EncoderIdentity;
import realign.vector.Matrix;

/** Applies an adapter to one vector and to many; run by a loader that has only our own classes. */
public final class ApplyAlone implements Supplier<float[]> {
  @Override
  public float[] get() {
    int size = 64;
    EncoderIdentity encoder = new EncoderIdentity("tiny", "1", size, 8, "mean", "", "", true);
    Matrix swapped = Matrix.identity(size);
    swapped.values()[0] = 0;
    swapped.values()[1] = 1;
    Adapter adapter =
        new Adapter(Side.QUERY_ONLY, swapped, Optional.empty(), encoder, new Provenance(Map.of()));
    float[] query = new float[size];
    query[1] = 3;
    Matrix many = Matrix.zeros(2000, size);
    many.values()[1] = 3;
    return new float[] {adapter.apply(query)[0], adapter.apply(many).at(0, 0)};
  }
}
