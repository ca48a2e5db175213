package realign.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import realign.job.Messages;
import realign.job.Progress;
import realign.vector.Workspace;

/**
 * Trains adapters. Several trainings may run side by side. The same data, recipe and seed give the
 * same weights, on however many threads.
 */
public final class Trainer {
  private static final Messages MESSAGES = Messages.of(Trainer.class);

  /** Each batch is summed up in so many parts, whether that many threads are there or not. */
  private static final int LANES = 2;

  private final int threads;

  /** For trainings on their caller's thread alone. */
  public Trainer() {
    this(1);
  }

  /**
   * For trainings that may use more.
   *
   * @param threads the caller's among them; more than {@value #LANES} are of no use
   */
  public Trainer(int threads) {
    this.threads = threads;
  }

  /**
   * Trains by {@code recipe}. Without training questions only a loss with sentences has anything to
   * learn from; what has nothing ends at its start.
   *
   * @param listener is handed a copy of the weights after each epoch
   * @param progress in steps
   * @throws realign.job.Cancelled between steps
   */
  public Training train(
      TrainingData data, Recipe recipe, long seed, TrainingListener listener, Progress progress) {
    SplittableRandom random = new SplittableRandom(seed);
    Pairs pairs = Pairs.of(data, recipe.positives());
    List<Workspace> workspaces = Stream.generate(Workspace::open).limit(lanes(recipe)).toList();
    try {
      Workspace first = workspaces.get(0);
      Checkpoint start = new ClosedForm(first, data, pairs).start(recipe.form(), random.split());
      Weights weights = new Weights(first, recipe.form(), start, random.split());
      long draws = random.nextLong();
      List<List<Objective>> lanes = new ArrayList<>();
      for (Lane lane : weights.lanes(workspaces)) {
        lanes.add(parts(lane, data, pairs, recipe, new SplittableRandom(draws), progress));
      }
      if (lanes.get(0).isEmpty()) {
        listener.finished(start);
        return new Training(recipe, seed, 0, start);
      }
      try (Steps steps = new Steps(weights, lanes, threads)) {
        int perEpoch = stepsPerEpoch(data, pairs, recipe);
        return run(weights, steps, recipe, seed, perEpoch, listener, progress);
      }
    } finally {
      workspaces.forEach(Workspace::close);
    }
  }

  /** Batches of a few dozen, and maps of the chunks, cost more to share than they are worth. */
  private static int lanes(Recipe recipe) {
    boolean large = recipe.loss() instanceof Loss.CorpusSoftmax;
    return large && recipe.side() == Side.QUERY_ONLY ? LANES : 1;
  }

  private static List<Objective> parts(
      Lane lane,
      TrainingData data,
      Pairs pairs,
      Recipe recipe,
      SplittableRandom random,
      Progress progress) {
    return recipe.course().epochs() == 0
        ? List.of()
        : new Objectives(lane, data, pairs, recipe, random).parts(progress);
  }

  private static int stepsPerEpoch(TrainingData data, Pairs pairs, Recipe recipe) {
    int items = pairs.size() > 0 ? pairs.size() : data.sentenceChunks().length;
    return recipe.course().stepsPerEpoch(items);
  }

  private static Training run(
      Weights weights,
      Steps steps,
      Recipe recipe,
      long seed,
      int stepsPerEpoch,
      TrainingListener listener,
      Progress progress) {
    int epochs = recipe.course().epochs();
    long total = (long) epochs * stepsPerEpoch;
    String what = MESSAGES.text("training.step");
    long step = 0;
    int epoch = 0;
    boolean goOn = true;
    Checkpoint last = weights.checkpoint(0, Double.NaN);
    while (goOn && epoch < epochs) {
      boolean both = recipe.side() == Side.SHARED && !(recipe.queryFirst() && 2 * epoch < epochs);
      double sum = 0;
      for (int i = 0; i < stepsPerEpoch; i++) {
        progress.check();
        sum += steps.step(both);
        weights.step(recipe.optimiser(), recipe.optimiser().rateAt(step++, total));
        progress.report(what, step, total);
      }
      last = weights.checkpoint(++epoch, sum / stepsPerEpoch);
      goOn = listener.finished(last);
    }
    return new Training(recipe, seed, step, last);
  }
}
