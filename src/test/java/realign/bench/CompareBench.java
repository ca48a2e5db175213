package realign.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.encoder.Encoder;
import realign.encoder.EncoderIdentity;
import realign.encoder.Encoders;
import realign.encoder.Encoding;
import realign.encoder.Role;
import realign.experiment.PairedRanks;
import realign.experiment.Part;
import realign.experiment.Searcher;
import realign.experiment.Searcher.Method;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Rows;

/** One typed query after the other, on chunks whose vectors are made up. */
final class CompareBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "compare [--chunks N] [--questions N]",
          "Milliseconds to encode a typed query, and from then until both sides’ results are there,"
              + " among 20000 chunks; the goal is 100 for the second. Then seconds to rank 3000 test"
              + " questions by each way to search, and to compare two of them.",
          CompareBench::run);

  private static final int QUERIES = 60;
  private static final int WARM = 10;
  private static final List<Part> PARTS = List.of(Part.KNOWN, Part.NEW, Part.LATER);
  private static final List<String> WORDS =
      List.of("pump", "valve", "leave", "boiler", "crew", "insurer", "spring", "night", "train");

  private CompareBench() {}

  private static Map<String, Object> run(Arguments arguments) {
    int count = arguments.number("chunks", 20_000);
    Random random = new Random(1);
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = words(random, 200);
      chunks.add(new Chunk("c" + i, new Span("d", i * 9, i * 9 + 9), text, 300, 1, 1, ""));
    }
    Map<String, Object> result = new TreeMap<>();
    result.put("chunks", count);
    try (Encoders encoders = new Encoders()) {
      Encoder real = encoders.open(Encoders.STANDARD);
      Matrix weights = Matrix.identity(real.identity().dimension());
      weights.values()[1] = .1f;
      Adapter adapter =
          new Adapter(
              Side.QUERY_ONLY,
              weights,
              java.util.Optional.empty(),
              real.identity(),
              new realign.adapter.Provenance(Map.of()));
      Prepared encoder = new Prepared(real, random);
      try (Searcher searcher = Searcher.over(chunks, encoder, adapter, Progress.NONE)) {
        for (Method right :
            List.of(Method.ADAPTED, Method.HYBRID_ADAPTED, Method.HYBRID_ADAPTED_WEIGHTED)) {
          measure(searcher, right, encoder, random, result);
        }
        rank(searcher, encoder, arguments.number("questions", 3_000), random, result);
      }
    }
    return result;
  }

  private static void measure(
      Searcher searcher,
      Method right,
      Prepared encoder,
      Random random,
      Map<String, Object> result) {
    double[] encoding = new double[QUERIES];
    double[] searching = new double[QUERIES];
    for (int i = -WARM; i < QUERIES; i++) {
      String query = "how is the " + words(random, 3) + " " + i;
      long start = System.nanoTime();
      encoder.encode(List.of(query), Role.QUERY, Progress.NONE);
      long encoded = System.nanoTime();
      searcher.search(Method.BASELINE, query, 100);
      searcher.search(right, query, 100);
      if (i >= 0) {
        encoding[i] = (encoded - start) / 1e6;
        searching[i] = (System.nanoTime() - encoded) / 1e6;
      }
    }
    result.put("encodeMillis", median(encoding));
    result.put("baselineAnd" + right + "Millis", median(searching));
  }

  private static void rank(
      Searcher searcher, Prepared encoder, int count, Random random, Map<String, Object> result) {
    List<String> texts = IntStream.range(0, count).mapToObj(i -> words(random, 8)).toList();
    Searcher.Queries queries =
        new Searcher.Queries(texts, encoder.encode(texts, Role.DOCUMENT, Progress.NONE).vectors());
    int[][] right = new int[count][1];
    List<PairedRanks.Pair> pairs = new ArrayList<>();
    for (Method method : List.of(Method.BASELINE, Method.ADAPTED, Method.BM25, Method.HYBRID)) {
      long start = System.nanoTime();
      int[] ranks = searcher.ranks(method, queries, right, Progress.NONE, "");
      result.put("rank" + method + "Seconds", seconds(start));
      if (pairs.isEmpty()) {
        for (int i = 0; i < count; i++) {
          pairs.add(new PairedRanks.Pair(PARTS.get(i % 3), ranks[i], ranks[count - 1 - i], i));
        }
      }
    }
    long start = System.nanoTime();
    PairedRanks paired = new PairedRanks(pairs);
    paired.before();
    paired.after();
    paired.compared();
    result.put("significanceSeconds", seconds(start));
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Math.round(10 * sorted[sorted.length / 2]) / 10.0;
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(400)).append(' ');
    }
    return text.toString().strip();
  }

  /** Makes documents' vectors up; remembers the last query, as the window does. */
  private static final class Prepared implements Encoder {
    private final Encoder encoder;
    private final Random random;
    private List<String> last = List.of();
    private Encoding answer = new Encoding(Matrix.zeros(0, 1), new int[0], new int[0]);

    Prepared(Encoder encoder, Random random) {
      this.encoder = encoder;
      this.random = random;
    }

    @Override
    public EncoderIdentity identity() {
      return encoder.identity();
    }

    @Override
    public Encoding encode(List<String> texts, Role role, Progress progress) {
      if (role == Role.DOCUMENT) {
        Matrix vectors = Matrix.zeros(texts.size(), identity().dimension());
        for (int i = 0; i < vectors.values().length; i++) {
          vectors.values()[i] = (float) random.nextGaussian();
        }
        int[] tokens = new int[texts.size()];
        return new Encoding(Rows.normalised(vectors), tokens, tokens);
      }
      if (!texts.equals(last)) {
        answer = encoder.encode(texts, role, progress);
        last = List.copyOf(texts);
      }
      return answer;
    }

    @Override
    public void close() {}
  }
}
