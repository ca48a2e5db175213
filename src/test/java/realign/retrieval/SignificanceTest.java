package realign.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SignificanceTest {
  @Test
  void intervalOfIndependentValuesIsThatOfTheNormalApproximation() {
    double[] values = normals(400, .1, 1, 3);
    Significance found = new Significance(values, IntStream.range(0, 400).toArray());
    double mean = java.util.Arrays.stream(values).average().orElseThrow();
    double variance = java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 400;
    double half = 1.96 * Math.sqrt(variance / 400);

    assertThat(found.mean()).isCloseTo(mean, within(1e-12));
    assertThat(found.interval().low()).isCloseTo(mean - half, within(.015));
    assertThat(found.interval().high()).isCloseTo(mean + half, within(.015));
  }

  @Test
  void valuesOfOneClusterCountAsOne() {
    double[] single = normals(30, .2, 1, 9);
    double[] repeated = IntStream.range(0, 600).mapToDouble(i -> single[i / 20]).toArray();
    Significance once = new Significance(single, IntStream.range(0, 30).toArray());
    Significance twenty =
        new Significance(repeated, IntStream.range(0, 600).map(i -> i / 20).toArray());

    assertThat(twenty.interval().low()).isCloseTo(once.interval().low(), within(1e-9));
    assertThat(twenty.interval().high()).isCloseTo(once.interval().high(), within(1e-9));
    assertThat(twenty.pValue()).isEqualTo(once.pValue());
  }

  @Test
  void pValueOfFiveEqualGainsIsOneInSixteen() {
    Significance found = new Significance(new double[] {1, 1, 1, 1, 1}, new int[] {1, 2, 3, 4, 5});
    assertThat(found.pValue()).isCloseTo(1.0 / 16, within(.012));
  }

  @Test
  void noDifferenceIsNoEvidence() {
    Significance found = new Significance(new double[6], new int[] {1, 1, 2, 2, 3, 3});
    assertThat(found.pValue()).isEqualTo(1);
    assertThat(found.interval()).isEqualTo(new Interval(0, 0));
  }

  @Test
  void oneClusterOrNoneTellsNothing() {
    assertThat(new Significance(new double[] {1, 0}, new int[] {4, 4}).interval())
        .isEqualTo(new Interval(.5, .5));
    assertThat(new Significance(new double[0], new int[0]).mean()).isEqualTo(0);
  }

  private static double[] normals(int count, double mean, double deviation, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToDouble(i -> mean + deviation * random.nextGaussian())
        .toArray();
  }
}
