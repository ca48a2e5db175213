package realign.bench;

import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import realign.adapter.Recipe;
import realign.adapter.Trainer;
import realign.adapter.TrainingData;
import realign.adapter.TrainingListener;
import realign.job.Cancelled;
import realign.job.Progress;
import realign.vector.Matrix;

/**
 * {@code scale [--pairs N] [--chunks N] [--sentences N] [--steps N]}: the default recipe on a large
 * corpus for some steps: its pace, what is left at that pace, and its memory; the goal is 2 GiB.
 */
final class ScaleBench {
  private static final int SIZE = 384;
  private static final double GOAL_MEBIBYTES = 2048;

  private ScaleBench() {}

  static Map<String, Object> run(Arguments arguments) throws IOException {
    int most = arguments.number("steps", 200);
    TrainingData data = data(arguments);
    Pace pace = new Pace(most);
    try {
      new Trainer().train(data, Recipe.balanced(), 1, TrainingListener.NONE, pace);
    } catch (Cancelled enough) {
      System.err.printf("%d steps of %d%n", pace.steps, pace.total);
    }
    double perSecond = pace.steps * 1e9 / (System.nanoTime() - pace.start);
    long mebibytes = RetrievalBench.kibibytes("VmHWM") / 1024;
    return Map.of(
        "stepsPerSecond",
        perSecond,
        "secondsInAll",
        pace.total / perSecond,
        "mebibytes",
        mebibytes,
        "ratio",
        GOAL_MEBIBYTES / mebibytes);
  }

  private static TrainingData data(Arguments arguments) {
    SplittableRandom random = new SplittableRandom(1);
    int pairs = arguments.number("pairs", 100_000);
    int chunks = arguments.number("chunks", 50_000);
    int sentences = arguments.number("sentences", 150_000);
    int[][] relevant = new int[pairs][];
    for (int i = 0; i < pairs; i++) {
      relevant[i] = new int[] {random.nextInt(chunks * 3 / 4)};
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
