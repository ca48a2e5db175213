package realign.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.encoder.EncoderIdentity;
import realign.vector.Matrix;

/** {@code apply}: one query of 384 dimensions through an adapter; the goal is .1 ms. */
final class ApplyBench {
  private static final int SIZE = 384;
  private static final int QUERIES = 20_000;
  private static final double GOAL_MILLISECONDS = .1;

  private ApplyBench() {}

  static Map<String, Object> run(Arguments arguments) {
    SplittableRandom random = new SplittableRandom(1);
    EncoderIdentity encoder = new EncoderIdentity("random", "", SIZE, 256, "mean", "", "", true);
    Adapter adapter =
        new Adapter(
            Side.QUERY_ONLY,
            PeerFolder.unitRows(SIZE, SIZE, random),
            Optional.of(new float[SIZE]),
            encoder,
            new Provenance(Map.of()));
    Matrix queries = PeerFolder.unitRows(256, SIZE, random);
    List<Double> milliseconds = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < QUERIES; i++) {
      float[] query = queries.row(i % queries.rows());
      long start = System.nanoTime();
      sum += adapter.apply(query)[0];
      milliseconds.add((System.nanoTime() - start) / 1e6);
    }
    double median = TrainingBench.median(milliseconds.subList(QUERIES / 2, QUERIES));
    System.err.printf("one query: %.4f ms (checksum %.3f)%n", median, sum);
    return Map.of("medianMilliseconds", median, "ratio", GOAL_MILLISECONDS / median);
  }
}
