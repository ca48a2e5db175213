package realign.adapter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import realign.vector.Matrix;
import realign.vector.Workspace;

/**
 * The triplet recipe on given batches from a given start, so that another trainer can repeat it.
 */
public final class Replay {
  private final TrainingData data;
  private final Optimiser optimiser;
  private final double margin;

  public Replay(TrainingData data, Optimiser optimiser, double margin) {
    this.data = data;
    this.optimiser = optimiser;
    this.margin = margin;
  }

  /**
   * What came of it.
   *
   * @param losses of each step, before it
   */
  public record Result(double[] losses, Matrix weights, float[] bias) {}

  /**
   * Takes a step for each batch.
   *
   * @param batches for each step triplets of a question's, a chunk's and a distractor's row
   * @param rates for each step
   */
  public Result run(Matrix weights, float[] bias, int[][][] batches, float[] rates) {
    int[][] triplets = Arrays.stream(batches).flatMap(Arrays::stream).toArray(int[][]::new);
    Pairs pairs = new Pairs(column(triplets, 0), column(triplets, 1), new int[0], new int[0]);
    Picker picker = pair -> data.chunks().rows() + triplets[pair][2];
    Checkpoint start = new Checkpoint(0, 0, weights, Optional.of(bias));
    try (Workspace workspace = Workspace.open()) {
      Form form = new Form(Start.RANDOM, 0, true, 0);
      Weights moving = new Weights(workspace, form, start, new SplittableRandom(1));
      int size = batches[0].length;
      Triplets objective =
          new Triplets(
              moving.lane(),
              data,
              pairs,
              new EuclideanTriplet(margin),
              inOrder(size),
              picker,
              size);
      return run(moving, objective, rates);
    }
  }

  private Result run(Weights weights, Objective objective, float[] rates) {
    double[] losses = new double[rates.length];
    Steps steps = new Steps(weights, List.of(List.of(objective)), 1);
    for (int step = 0; step < rates.length; step++) {
      losses[step] = steps.step(false);
      weights.step(optimiser, rates[step]);
    }
    Checkpoint end = weights.checkpoint(1, 0);
    return new Result(losses, end.weights(), end.bias().orElseThrow());
  }

  private static Batches inOrder(int size) {
    AtomicInteger next = new AtomicInteger();
    return into -> {
      Arrays.setAll(into, i -> next.getAndIncrement());
      return size;
    };
  }

  private static int[] column(int[][] rows, int column) {
    return IntStream.range(0, rows.length).map(i -> rows[i][column]).toArray();
  }
}
