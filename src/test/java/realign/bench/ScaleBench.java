package realign.bench;

import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import realign.adapter.Recipe;
import realign.adapter.Trainer;
import realign.adapter.TrainingData;
import realign.adapter.TrainingListener;
import realign.job.Cancelled;
import realign.job.Progress;
import realign.vector.Matrix;

/** On made-up vectors. */
final class ScaleBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "scale [--pairs N] [--chunks N] [--sentences N] [--steps N]",
          "Pace and memory of the default recipe on a large corpus (100000 pairs, 50000 chunks,"
              + " 150000 sentences) for some steps; the goal is 2 GiB.",
          ScaleBench::run);

  private static final int SIZE = 384;
  private static final double GOAL_MEBIBYTES = 2048;

  private ScaleBench() {}

  private static Map<String, Object> run(Arguments arguments) throws IOException {
    int most = arguments.number("steps", 200);
    TrainingData data = data(arguments);
    Pace pace = new Pace(most);
    try {
      new Trainer().train(data, Recipe.balanced(), 1, TrainingListener.NONE, pace);
    } catch (Cancelled enough) {
      System.err.printf("%d steps of %d%n", pace.steps, pace.total);
    }
    double perSecond = pace.steps * 1e9 / (System.nanoTime() - pace.start);
    Map<String, Object> result = new TreeMap<>();
    result.put("stepsPerSecond", perSecond);
    result.put("secondsInAll", pace.total / perSecond);
    Memory.peak()
        .ifPresent(
            mebibytes -> {
              result.put("mebibytes", mebibytes);
              result.put("ratio", GOAL_MEBIBYTES / mebibytes);
            });
    return result;
  }

  private static TrainingData data(Arguments arguments) {
    SplittableRandom random = new SplittableRandom(1);
    int pairs = arguments.number("pairs", 100_000);
    int chunks = arguments.number("chunks", 50_000);
    int sentences = arguments.number("sentences", 150_000);
    int[][] relevant = new int[pairs][];
    for (int i = 0; i < pairs; i++) {
      relevant[i] = new int[] {random.nextInt(Math.max(1, chunks * 3 / 4))};
    }
    return new TrainingData(
        PeerFolder.unitRows(pairs, SIZE, random),
        PeerFolder.unitRows(chunks, SIZE, random),
        relevant,
        IntStream.range(0, pairs).toArray(),
        IntStream.range(0, chunks).toArray(),
        PeerFolder.unitRows(sentences, SIZE, random),
        IntStream.range(0, sentences).map(i -> i % chunks).toArray(),
        Matrix.zeros(0, SIZE));
  }

  private static final class Pace implements Progress {
    private final int most;
    private final long start = System.nanoTime();
    private long steps;
    private long total;

    Pace(int most) {
      this.most = most;
    }

    @Override
    public void report(String what, long done, long all) {
      steps = done;
      total = all;
      if (done % 50 == 0) {
        double perSecond = done * 1e9 / (System.nanoTime() - start);
        System.err.printf("%d of %d steps, %.1f a second%n", done, all, perSecond);
      }
    }

    @Override
    public boolean cancelled() {
      return steps >= most;
    }
  }
}
