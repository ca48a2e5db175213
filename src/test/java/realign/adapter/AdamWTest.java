package realign.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AdamWTest {
  @Test
  void twoStepsByHand() {
    float[] value = {1};
    AdamW optimiser = new AdamW(1);

    optimiser.step(value, new float[] {.5f}, 1, .1, .01);
    // 1 * (1 - .001) - .1 * .5 / .5
    assertThat(value[0]).isCloseTo(.899f, within(1e-6f));

    optimiser.step(value, new float[] {-2}, .5f, .1, .01);
    // gradient -1: m = -.055, over .19: -.289474; v = .00124975, over .001999: .625188;
    // .899 * .999 + .1 * .289474 / .790688
    assertThat(value[0]).isCloseTo(.934712f, within(2e-6f));
  }

  @Test
  void rateRisesAndFallsAsPublished() {
    Optimiser optimiser = new Optimiser(.5, 0, 100, true, 1);

    assertThat(optimiser.rateAt(0, 1100)).isZero();
    assertThat(optimiser.rateAt(50, 1100)).isEqualTo(.25);
    assertThat(optimiser.rateAt(100, 1100)).isEqualTo(.5);
    assertThat(optimiser.rateAt(600, 1100)).isEqualTo(.25);
    assertThat(Optimiser.adam(.2).rateAt(0, 10)).isEqualTo(.2);
    assertThat(new Optimiser(.5, 0, 0, false, 0).rateAt(9, 10)).isEqualTo(.5);
  }
}
