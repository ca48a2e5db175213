package realign.experiment;

import java.util.Map;
import java.util.Optional;
import realign.vector.Matrix;

/**
 * A candidate's map at an epoch, and what it is worth on the validation parts.
 *
 * @param near how far from the identity to W the map goes
 * @param weights that map, {@code near} folded in
 * @param value by the scenario; the identity's is 0
 */
record Trial(
    Candidate candidate,
    int epoch,
    double near,
    double loss,
    Matrix weights,
    Optional<float[]> bias,
    Map<Part, PartScore> validation,
    double value) {
  CurvePoint point() {
    return new CurvePoint(candidate.number(), epoch, loss, validation);
  }
}
