package realign.experiment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What validation scores are worth to a scenario: relative gains over the encoder alone, weighed,
 * with losses on any part, as far as they are more than noise, counted against them. The encoder
 * alone is worth 0.
 */
final class Worth {
  private static final double LOSS = 2;

  /** Below this MRR, gains count as if it were this: else a few hits would be worth everything. */
  private static final double LOW = .05;

  /** What a few dozen questions can't tell: of trials that differ by less, trust decides. */
  private static final double NOISE = .03;

  private final Map<Part, Double> weights = new EnumMap<>(Part.class);
  private final Map<Part, PartScore> baseline;

  Worth(Scenario scenario, Map<Part, PartScore> baseline) {
    this.baseline = baseline;
    switch (scenario) {
      case BALANCED -> weigh(.5, .5, 0);
      case FIXED -> weigh(1, 0, 0);
      case GROWING -> weigh(0, .5, .5);
    }
  }

  private void weigh(double known, double fresh, double later) {
    weights.put(Part.KNOWN, known);
    weights.put(Part.NEW, fresh);
    weights.put(Part.LATER, later);
  }

  /** The best of these, or the trusted one where none is clearly better. */
  static Trial best(Trial trusted, List<Trial> trials) {
    return best(trusted, trials, NOISE);
  }

  /** The last epoch, where the rate has fallen to nothing, or one that beats it by twice that. */
  static Trial bestEpoch(List<Trial> trials) {
    return best(trials.get(trials.size() - 1), trials, 2 * NOISE);
  }

  /** Of several candidates; one that isn't the first must be clearly better, too. */
  static Trial bestCandidate(List<Trial> trials) {
    return best(trials.get(0), trials, 2 * NOISE);
  }

  private static Trial best(Trial trusted, List<Trial> trials, double noise) {
    Trial best = trusted;
    for (Trial trial : trials) {
      best = trial.value() > best.value() + noise ? trial : best;
    }
    return best;
  }

  double of(Map<Part, PartScore> scores) {
    double sum = 0;
    double weight = 0;
    double losses = 0;
    for (Map.Entry<Part, Double> entry : weights.entrySet()) {
      PartScore before = baseline.get(entry.getKey());
      PartScore after = scores.get(entry.getKey());
      if (before != null && after != null) {
        double gain = (after.mrr() - before.mrr()) / Math.max(LOW, before.mrr());
        sum += entry.getValue() * gain;
        weight += entry.getValue();
        losses += Math.min(0, gain + 2 * NOISE);
      }
    }
    return (weight == 0 ? 0 : sum / weight) + LOSS * losses;
  }
}
