package realign.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.encoder.Role;
import realign.export.questions.JudgedQuery;
import realign.job.Progress;
import realign.vector.Matrix;

/** Queries one by one, as people ask them. */
final class ApplyBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "apply [DATA]",
          "Milliseconds to take one query through an adapter, and their share of embedding it; the"
              + " goals are .1 ms and .02. DATA is a question set.",
          ApplyBench::run);

  private static final int MOST = 200;
  private static final int TIMES = 20_000;
  private static final double GOAL_MILLISECONDS = .1;
  private static final double GOAL_SHARE = .02;

  private ApplyBench() {}

  private static Map<String, Object> run(Arguments arguments) throws IOException {
    Path data = arguments.path(0).orElse(QuestionData.SAMPLE);
    List<String> texts =
        QuestionData.read(data).queries().stream().limit(MOST).map(JudgedQuery::text).toList();
    try (Encoders encoders = new Encoders()) {
      Encoder encoder = encoders.open(Encoders.STANDARD);
      Matrix queries = encoder.encode(texts, Role.QUERY, Progress.NONE).vectors();
      double embedding = embedding(encoder, texts);
      double applying = applying(adapter(encoder), queries);
      double share = applying / embedding;
      System.err.printf("one query: embedding %.2f ms, adapter %.4f ms%n", embedding, applying);
      return Map.of(
          "medianMilliseconds", applying,
          "embeddingMilliseconds", embedding,
          "share", share,
          "ratio", Math.min(GOAL_MILLISECONDS / applying, GOAL_SHARE / share));
    }
  }

  private static Adapter adapter(Encoder encoder) {
    int size = encoder.identity().dimension();
    return new Adapter(
        Side.QUERY_ONLY,
        PeerFolder.unitRows(size, size, new SplittableRandom(1)),
        Optional.of(new float[size]),
        encoder.identity(),
        new Provenance(Map.of()));
  }

  private static double embedding(Encoder encoder, List<String> texts) {
    List<Double> milliseconds = new ArrayList<>();
    for (String text : texts) {
      long start = System.nanoTime();
      encoder.encode(List.of(text), Role.QUERY, Progress.NONE);
      milliseconds.add((System.nanoTime() - start) / 1e6);
    }
    return Figures.median(milliseconds);
  }

  private static double applying(Adapter adapter, Matrix queries) {
    List<Double> milliseconds = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < TIMES; i++) {
      float[] query = queries.row(i % queries.rows());
      long start = System.nanoTime();
      sum += adapter.apply(query)[0];
      milliseconds.add((System.nanoTime() - start) / 1e6);
    }
    System.err.printf("checksum %.3f%n", sum);
    return Figures.median(milliseconds.subList(TIMES / 2, TIMES));
  }
}
