package realign.adapter;

import java.util.List;
import java.util.SplittableRandom;
import realign.job.Messages;
import realign.job.Progress;
import realign.vector.Workspace;

/**
 * Trains adapters. Two trainings may run side by side; each works on its caller's thread. The same
 * data, recipe and seed give the same weights.
 */
public final class Trainer {
  private static final Messages MESSAGES = Messages.of(Trainer.class);

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
    try (Workspace workspace = Workspace.open()) {
      Checkpoint start =
          new ClosedForm(workspace, data, pairs).start(recipe.form(), random.split());
      Weights weights = new Weights(workspace, recipe.form(), start, random.split());
      List<Objective> parts =
          recipe.course().epochs() == 0
              ? List.of()
              : new Objectives(workspace, weights, data, pairs, recipe, random).parts(progress);
      if (parts.isEmpty()) {
        listener.finished(start);
        return new Training(recipe, seed, 0, start);
      }
      return run(
          weights, parts, recipe, seed, stepsPerEpoch(data, pairs, recipe), listener, progress);
    }
  }

  private static int stepsPerEpoch(TrainingData data, Pairs pairs, Recipe recipe) {
    int items = pairs.size() > 0 ? pairs.size() : data.sentenceChunks().length;
    return recipe.course().stepsPerEpoch(items);
  }

  private static Training run(
      Weights weights,
      List<Objective> parts,
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
        sum += step(weights, parts, both);
        weights.step(recipe.optimiser(), recipe.optimiser().rateAt(step++, total));
        progress.report(what, step, total);
      }
      last = weights.checkpoint(++epoch, sum / stepsPerEpoch);
      goOn = listener.finished(last);
    }
    return new Training(recipe, seed, step, last);
  }

  /** Draws a batch for each part; returns the loss and leaves its slope in the weights. */
  static double step(Weights weights, List<Objective> parts, boolean both) {
    weights.begin();
    double loss = 0;
    for (Objective part : parts) {
      loss += part.step(both);
    }
    return loss + weights.slope();
  }
}
