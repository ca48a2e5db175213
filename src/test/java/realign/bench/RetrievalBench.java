package realign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import realign.job.Progress;
import realign.retrieval.ExactSearch;
import realign.retrieval.Ranking;
import realign.vector.Matrix;
import realign.vector.Operand;
import realign.vector.Workspace;

/**
 * {@code retrieval [--queries N] [--chunks N] [--rounds N]}: the hundred best chunks of every
 * query, against the bare matrix product on as many threads; the goal is 1.5 times its time, 512
 * MiB more memory than the vectors.
 */
final class RetrievalBench {
  private static final int SIZE = 384;
  private static final int K = 100;
  private static final int BLOCK = 256;
  private static final int TILE = 8192;

  private RetrievalBench() {}

  static Map<String, Object> run(Arguments arguments) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    Matrix queries = PeerFolder.unitRows(arguments.number("queries", 10_000), SIZE, random);
    Matrix chunks = PeerFolder.unitRows(arguments.number("chunks", 100_000), SIZE, random);
    List<String> ids = IntStream.range(0, chunks.rows()).mapToObj("%07d"::formatted).toList();
    Matrix few = queries.pick(IntStream.range(0, Math.min(512, queries.rows())).toArray());
    search(few, chunks, ids);
    product(few, chunks);
    System.gc();
    long before = kibibytes("VmRSS");
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int round = 0; round < arguments.number("rounds", 3); round++) {
      ours.add(search(queries, chunks, ids));
      bare.add(product(queries, chunks));
      System.err.printf("search %.2f s, product %.2f s%n", ours.get(round), bare.get(round));
    }
    double seconds = TrainingBench.median(ours);
    double productSeconds = TrainingBench.median(bare);
    return Map.of(
        "seconds", seconds,
        "productSeconds", productSeconds,
        "ratio", productSeconds / seconds,
        "times", seconds / productSeconds,
        "mebibytesMore", (kibibytes("VmHWM") - before) / 1024);
  }

  private static double search(Matrix queries, Matrix chunks, List<String> ids) {
    long start = System.nanoTime();
    List<Ranking> found = new ExactSearch(chunks, ids).search(queries, K, Progress.NONE, "");
    System.err.printf("first %d%n", found.get(0).chunks()[0]);
    return (System.nanoTime() - start) / 1e9;
  }

  /** The product alone, into the same small places over and over. */
  private static double product(Matrix queries, Matrix chunks) {
    long start = System.nanoTime();
    try (Workspace workspace = Workspace.open()) {
      Operand left = workspace.operand(queries.pick(IntStream.range(0, BLOCK).toArray()));
      Operand right = workspace.operand(chunks.pick(IntStream.range(0, TILE).toArray()));
      AtomicInteger blocks = new AtomicInteger(queries.rows() / BLOCK * (chunks.rows() / TILE));
      IntStream.range(0, Runtime.getRuntime().availableProcessors())
          .parallel()
          .forEach(thread -> multiply(left, right, blocks));
      double whole = (double) queries.rows() * chunks.rows();
      double done = (double) (queries.rows() / BLOCK * BLOCK) * (chunks.rows() / TILE * TILE);
      return (System.nanoTime() - start) / 1e9 * whole / done;
    }
  }

  private static void multiply(Operand left, Operand right, AtomicInteger blocks) {
    try (Workspace workspace = Workspace.open()) {
      Operand product = workspace.operand(BLOCK, TILE);
      while (blocks.getAndDecrement() > 0) {
        workspace.timesTransposed(left, right, product, 0);
      }
    }
  }

  static long kibibytes(String field) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(field + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
