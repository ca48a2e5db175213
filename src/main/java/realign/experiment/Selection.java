package realign.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import realign.retrieval.Significance;

/** Chooses among what a search found, by the validation parts alone. */
final class Selection {
  /** How likely chance may be: one in five, for validation questions are few. */
  private static final double CHANCE = .2;

  private final Validation validation;

  Selection(Validation validation) {
    this.validation = validation;
  }

  /**
   * The chosen trial; none where the encoder alone does as well, as far as these questions can
   * tell.
   */
  Optional<Trial> best(List<Search.Course> courses) {
    List<Trial> trials = courses.stream().map(Search.Course::best).toList();
    Trial best = Worth.bestCandidate(trials);
    return best.value() > 0 && believable(best) ? Optional.of(best) : Optional.empty();
  }

  private boolean believable(Trial trial) {
    return believable(
        validation.baselineRanks(),
        validation.ranks(trial.candidate().recipe().side(), trial.weights(), trial.bias()),
        validation.clusters());
  }

  /**
   * Whether ranks became better, and by more than chance would have it: by reciprocal rank, or by
   * that and hits together, for what a few dozen questions tell shows now in one, now in the other.
   */
  static boolean believable(int[] before, int[] after, int[] clusters) {
    return better(before, after, clusters, TopTen::reciprocal)
        || better(before, after, clusters, rank -> TopTen.reciprocal(rank) + TopTen.hit(rank));
  }

  private static boolean better(
      int[] before, int[] after, int[] clusters, IntToDoubleFunction worth) {
    double[] differences = new double[before.length];
    for (int i = 0; i < before.length; i++) {
      differences[i] = worth.applyAsDouble(after[i]) - worth.applyAsDouble(before[i]);
    }
    Significance gain = new Significance(differences, clusters);
    return gain.mean() > 0 && gain.pValue() < CHANCE;
  }
}
