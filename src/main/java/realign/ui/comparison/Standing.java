package realign.ui.comparison;

import realign.ui.kit.Job;
import realign.ui.kit.Mishap;

/** How the ranks of the chosen sides stand. */
sealed interface Standing {
  /** All that is shown is theirs. */
  record Settled() implements Standing {}

  /** Chunks are being encoded before they can be searched. */
  record Preparing(Job job) implements Standing {}

  /** It was stopped before there was anything to rank among. */
  record Stopped() implements Standing {}

  /** They are being found. */
  record Ranking(int questions) implements Standing {}

  /**
   * A cross-encoder would have to read every question beside its first results, which takes long.
   *
   * @param seconds that it may take; NaN where that isn’t known yet
   */
  record Offered(int questions, double seconds) implements Standing {}

  /** It does. */
  record Reranking(Job job) implements Standing {}

  /** They couldn’t be found. */
  record Failed(Mishap mishap) implements Standing {}
}
