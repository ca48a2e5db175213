package realign.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import realign.job.Progress;
import realign.retrieval.ExactSearch;
import realign.retrieval.Ranking;
import realign.vector.Matrix;
import realign.vector.Operand;
import realign.vector.Workspace;

/** The peer is the bare matrix product on as many threads. */
final class RetrievalBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "retrieval [DATA] [--queries N] [--chunks N] [--rounds N]",
          "Seconds to find the hundred best chunks of every query, beside the bare matrix product;"
              + " the goals are 1.5 times its time and 512 MiB more than the vectors. Without"
              + " DATA, 10000 queries and 100000 chunks.",
          RetrievalBench::run);

  private static final int SIZE = 384;
  private static final int K = 100;
  private static final int BLOCK = 256;
  private static final int TILE = 8192;

  private final Matrix queries;
  private final Matrix chunks;
  private final List<String> ids;

  private RetrievalBench(Matrix queries, Matrix chunks) {
    this.queries = queries;
    this.chunks = chunks;
    this.ids = IntStream.range(0, chunks.rows()).mapToObj("%07d"::formatted).toList();
  }

  private static Map<String, Object> run(Arguments arguments) throws IOException {
    return of(arguments).measure(arguments.number("rounds", 3));
  }

  private static RetrievalBench of(Arguments arguments) throws IOException {
    if (arguments.path(0).isPresent()) {
      PeerFolder folder = PeerFolder.of(arguments);
      return new RetrievalBench(folder.questions(), folder.chunks());
    }
    SplittableRandom random = new SplittableRandom(1);
    return new RetrievalBench(
        PeerFolder.unitRows(arguments.number("queries", 10_000), SIZE, random),
        PeerFolder.unitRows(arguments.number("chunks", 100_000), SIZE, random));
  }

  private Map<String, Object> measure(int rounds) throws IOException {
    search(queries.pick(IntStream.range(0, Math.min(512, queries.rows())).toArray()));
    product();
    System.gc();
    OptionalLong before = Memory.now();
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ours.add(search(queries));
      bare.add(product());
      System.err.printf("search %.3f s, product %.3f s%n", ours.get(round), bare.get(round));
    }
    double seconds = Figures.median(ours);
    double productSeconds = Figures.median(bare);
    Map<String, Object> result = new TreeMap<>();
    result.put("queries", queries.rows());
    result.put("chunks", chunks.rows());
    result.put("seconds", seconds);
    result.put("productSeconds", productSeconds);
    result.put("times", seconds / productSeconds);
    result.put("ratio", productSeconds / seconds);
    if (before.isPresent()) {
      result.put("mebibytesMore", Memory.peak().orElseThrow() - before.getAsLong());
    }
    return result;
  }

  private double search(Matrix some) {
    long start = System.nanoTime();
    List<Ranking> found = new ExactSearch(chunks, ids).search(some, K, Progress.NONE, "");
    double seconds = (System.nanoTime() - start) / 1e9;
    System.err.printf("first %d%n", found.get(0).chunks()[0]);
    return seconds;
  }

  /** The product alone, into the same small places over and over. */
  private double product() {
    int block = Math.min(BLOCK, queries.rows());
    int tile = Math.min(TILE, chunks.rows());
    long start = System.nanoTime();
    try (Workspace workspace = Workspace.open()) {
      Operand left = workspace.operand(queries.pick(IntStream.range(0, block).toArray()));
      Operand right = workspace.operand(chunks.pick(IntStream.range(0, tile).toArray()));
      int blocks = queries.rows() / block * (chunks.rows() / tile);
      AtomicInteger waiting = new AtomicInteger(blocks);
      IntStream.range(0, Runtime.getRuntime().availableProcessors())
          .parallel()
          .forEach(thread -> multiply(left, right, waiting));
      double whole = (double) queries.rows() * chunks.rows();
      double done = (double) blocks * block * tile;
      return (System.nanoTime() - start) / 1e9 * whole / done;
    }
  }

  private static void multiply(Operand left, Operand right, AtomicInteger blocks) {
    try (Workspace workspace = Workspace.open()) {
      Operand product = workspace.operand(left.rows(), right.rows());
      while (blocks.getAndDecrement() > 0) {
        workspace.timesTransposed(left, right, product, 0);
      }
    }
  }
}
