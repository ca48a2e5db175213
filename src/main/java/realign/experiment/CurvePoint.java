package realign.experiment;

import java.util.Map;

/**
 * Where a candidate stands after an epoch. Epoch 0 is the baseline.
 *
 * @param candidate its number in the search, from 1
 * @param loss mean over the epoch; NaN for epoch 0
 * @param validation hit@10 and MRR@10 of each part that has validation questions
 */
public record CurvePoint(int candidate, int epoch, double loss, Map<Part, PartScore> validation) {
  public CurvePoint {
    validation = Map.copyOf(validation);
  }
}
