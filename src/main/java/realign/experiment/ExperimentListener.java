package realign.experiment;

/** Told how an experiment goes, on its worker threads but never by two at once. */
public interface ExperimentListener {
  /** Told nothing. */
  ExperimentListener NONE = new ExperimentListener() {};

  /** Before anything is trained. */
  default void headroom(Headroom headroom) {}

  /** The validation scores of the encoder alone, as epoch 0. */
  default void baseline(CurvePoint baseline) {}

  /**
   * A training begins.
   *
   * @param candidate its number, from 1
   * @param name what distinguishes it, for a legend
   */
  default void started(int candidate, String name) {}

  default void advanced(CurvePoint point) {}

  /** A training ended, or was cut short. */
  default void finished(int candidate) {}

  /**
   * The search is over.
   *
   * @param point of the chosen candidate at the chosen epoch; the baseline's where the identity won
   */
  default void chosen(CurvePoint point) {}
}
