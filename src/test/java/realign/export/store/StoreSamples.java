package realign.export.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.encoder.EncoderIdentity;
import realign.vector.Matrix;
import realign.vector.Rows;

/** Chunks, vectors and adapters that are always the same. */
final class StoreSamples {
  static final int DIMENSION = 8;

  private StoreSamples() {}

  static List<Chunk> chunks(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Chunk(
                    "chunk-" + i,
                    new Span("handbook", 10 * i, 10 * i + 10),
                    "It's “text” number " + i,
                    4,
                    i + 1,
                    i + 1,
                    i % 2 == 0 ? "Leave › Parents" : ""))
        .toList();
  }

  static Matrix vectors(int count) {
    return vectors(count, DIMENSION);
  }

  static Matrix vectors(int count, int dimension) {
    Random random = new Random(7);
    Matrix vectors = Matrix.zeros(count, dimension);
    for (int i = 0; i < vectors.values().length; i++) {
      vectors.values()[i] = (float) random.nextGaussian();
    }
    return Rows.normalised(vectors);
  }

  static StoreEntries entries(String set, int count) {
    return StoreEntries.plain(
        set, chunks(count), vectors(count), "encoder", UnaryOperator.identity());
  }

  static Adapter shared(long seed) {
    Random random = new Random(seed);
    Matrix weights = Matrix.identity(DIMENSION);
    for (int i = 0; i < weights.values().length; i++) {
      weights.values()[i] += (float) random.nextGaussian() / 10;
    }
    EncoderIdentity encoder =
        new EncoderIdentity("letters", "r1", DIMENSION, 256, "mean", "", "", true);
    return new Adapter(
        Side.SHARED, weights, Optional.empty(), encoder, new Provenance(Map.of("seed", "" + seed)));
  }
}
