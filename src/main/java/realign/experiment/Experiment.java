package realign.experiment;

import realign.job.Progress;

/** From material to an adapter and an honest account of what it does. */
public final class Experiment {
  /**
   * Splits, scores the baselines, searches for the best adapter, and scores that once on the test
   * parts. The adapter handed back is the one that was scored. Cancelled after the first finished
   * candidate, it goes on with the best so far.
   *
   * @throws realign.job.BadInput where the material has no questions at all
   * @throws realign.job.Cancelled before there is anything to keep
   */
  public Outcome run(
      Material material, Settings settings, ExperimentListener listener, Progress progress) {
    progress.check();
    throw new UnsupportedOperationException("not there yet");
  }

  /** An adapter from the chunks' own sentences, before there is a question to prove it. */
  public Outcome runWithoutQuestions(
      Material material, Settings settings, ExperimentListener listener, Progress progress) {
    progress.check();
    throw new UnsupportedOperationException("not there yet");
  }
}
