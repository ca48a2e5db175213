package realign.experiment;

import java.util.Map;
import java.util.Optional;
import realign.adapter.MovedChunks;
import realign.adapter.Recipe.Positives;
import realign.adapter.TrainingData;
import realign.vector.Matrix;

/**
 * What moving the chunks' vectors would do instead of an adapter: as far as serves the validation
 * questions of known chunks best, the way its authors choose, and then again on all that the test
 * leaves.
 */
final class MovedVectors {
  private static final double[] STEPS = {.25, .5, 1, 2};

  private MovedVectors() {}

  /** All chunks, moved; none where no step helps known chunks. */
  static Optional<Matrix> of(Material material, Split split, Validation validation) {
    TrainingData data = LastTraining.data(material, split.train(), split.visibleChunks());
    double best = mrr(validation.baseline());
    double chosen = 0;
    for (double step : STEPS) {
      Matrix moved = MovedChunks.of(data, Positives.SOURCE, step);
      double found = mrr(validation.scores(validation.ranksAmong(moved)));
      if (found > best) {
        best = found;
        chosen = step;
      }
    }
    if (chosen == 0) {
      return Optional.empty();
    }
    Split.Refit refit = split.refit();
    TrainingData all = LastTraining.data(material, refit.train(), refit.visibleChunks());
    return Optional.of(MovedChunks.of(all, Positives.SOURCE, chosen));
  }

  private static double mrr(Map<Part, PartScore> scores) {
    PartScore known = scores.get(Part.KNOWN);
    return known == null ? 0 : known.mrr();
  }
}
