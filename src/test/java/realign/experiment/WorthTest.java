package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class WorthTest {
  private static final Map<Part, PartScore> BASELINE = scores(.4, .4, .5);

  @Test
  void theEncoderAloneIsWorthNothing() {
    for (Scenario scenario : Scenario.values()) {
      assertThat(new Worth(scenario, BASELINE).of(BASELINE)).isZero();
    }
  }

  @Test
  void eachScenarioWeighsTheGainsOnItsParts() {
    Map<Part, PartScore> better = scores(.5, .44, .6);
    assertThat(new Worth(Scenario.BALANCED, BASELINE).of(better)).isCloseTo(.175, within(1e-9));
    assertThat(new Worth(Scenario.FIXED, BASELINE).of(better)).isCloseTo(.25, within(1e-9));
    assertThat(new Worth(Scenario.GROWING, BASELINE).of(better)).isCloseTo(.15, within(1e-9));
  }

  @Test
  void aLossOnAnyPartCountsTwiceAsFarAsItIsMoreThanNoise() {
    assertThat(new Worth(Scenario.BALANCED, BASELINE).of(scores(.5, .4, .45)))
        .isCloseTo(.125 - 2 * .04, within(1e-9));
    assertThat(new Worth(Scenario.BALANCED, BASELINE).of(scores(.5, .4, .48)))
        .isCloseTo(.125, within(1e-9));
  }

  @Test
  void partsWithoutQuestionsAreLeftOut() {
    Map<Part, PartScore> known = Map.of(Part.KNOWN, new PartScore(9, .5, .4));
    assertThat(new Worth(Scenario.BALANCED, known).of(Map.of(Part.KNOWN, new PartScore(9, .5, .5))))
        .isCloseTo(.25, within(1e-9));
  }

  private static Map<Part, PartScore> scores(double known, double fresh, double later) {
    return Map.of(
        Part.KNOWN, new PartScore(10, .5, known),
        Part.NEW, new PartScore(10, .5, fresh),
        Part.LATER, new PartScore(10, .5, later));
  }
}
