package realign.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import realign.experiment.CurvePoint;
import realign.experiment.Part;
import realign.experiment.PartScore;
import realign.ui.kit.Curve;
import realign.ui.kit.Curve.Look;
import realign.ui.kit.Curve.Point;
import realign.ui.kit.Ink;

final class CurvesTest {
  private static final CurvePoint BASELINE = point(0, 0, Double.NaN, .3);

  private static CurvePoint point(int candidate, int epoch, double loss, double mrr) {
    return new CurvePoint(
        candidate, epoch, loss, Map.of(Part.KNOWN, new PartScore(10, mrr + .2, mrr)));
  }

  private static LiveRun twoCandidates() {
    return LiveRun.NONE
        .withBaseline(BASELINE)
        .with(point(1, 1, 2, .35))
        .with(point(2, 1, 3, .4))
        .with(point(1, 2, 1, .38));
  }

  @Test
  void theOneThatIsAheadIsDrawnOverTheOthersAndTheirBaseline() {
    List<Curve> curves = Curves.mrr(twoCandidates());
    assertThat(curves)
        .containsExactly(
            new Curve(
                "Known chunks",
                Ink.KNOWN,
                Look.FAINT,
                List.of(new Point(0, .3), new Point(1, .35), new Point(2, .38))),
            Curve.level("Known chunks, encoder alone", Ink.KNOWN, 0, 2, .3),
            new Curve(
                "Known chunks",
                Ink.KNOWN,
                Look.SOLID,
                List.of(new Point(0, .3), new Point(1, .4))));
  }

  @Test
  void whatTheEngineChoseCountsMoreThanWhatIsAhead() {
    LiveRun run = twoCandidates().withChosen(point(1, 2, 1, .38));
    assertThat(run.leader()).isEqualTo(1);
    assertThat(Curves.mark(run)).isEqualTo(2);
  }

  @Test
  void whereTheEncoderAloneIsKeptTheBestOfWhatWasTriedIsDrawnAndTheStartMarked() {
    LiveRun run = twoCandidates().withChosen(BASELINE);
    assertThat(run.leader()).isEqualTo(2);
    assertThat(Curves.mark(run)).isZero();
  }

  @Test
  void nothingIsMarkedBeforeAnythingWasTried() {
    assertThat(Curves.mark(LiveRun.NONE.withBaseline(BASELINE))).isNaN();
  }

  @Test
  void lossStartsWithTheFirstEpoch() {
    assertThat(Curves.loss(LiveRun.NONE.withBaseline(BASELINE).with(point(1, 1, 2, .35))))
        .containsExactly(new Curve("Loss", Ink.LOSS, Look.SOLID, List.of(new Point(1, 2))));
  }

  @Test
  void nothingIsDrawnBeforeTheBaselineIsKnown() {
    assertThat(Curves.mrr(LiveRun.NONE)).isEmpty();
    assertThat(Curves.loss(LiveRun.NONE)).isEmpty();
  }
}
