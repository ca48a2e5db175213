package realign.experiment;

import java.util.Map;
import java.util.Optional;
import realign.adapter.Checkpoint;
import realign.vector.Matrix;

/**
 * A candidate's map at an epoch, and what it is worth on the validation parts.
 *
 * @param near how far from the identity to W the map goes
 * @param weights that map, {@code near} folded in
 * @param value by the scenario; the identity's is 0
 * @param again whether the map comes from a training on the validation questions, too
 */
record Trial(
    Candidate candidate,
    int epoch,
    double near,
    double loss,
    Matrix weights,
    Optional<float[]> bias,
    Map<Part, PartScore> validation,
    double value,
    boolean again) {
  /** This one with what it became by training again. */
  Trial with(Checkpoint last) {
    return new Trial(
        candidate, epoch, near, loss, last.weights(), last.bias(), validation, value, true);
  }

  CurvePoint point() {
    return new CurvePoint(candidate.number(), epoch, loss, validation);
  }
}
