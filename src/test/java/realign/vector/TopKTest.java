package realign.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TopKTest {
  @Test
  void equalScoresStandInRowOrder() {
    TopK best = TopK.of(new float[] {9, .5f, .7f, .5f, .7f, .5f}, 1, 5, 4);

    assertThat(best.rows()).containsExactly(1, 3, 0, 2);
    assertThat(best.scores()).containsExactly(.7f, .7f, .5f, .5f);
  }

  @Test
  void fewerScoresThanAskedForGiveAll() {
    assertThat(TopK.of(new float[] {1, 2}, 0, 2, 10).rows()).containsExactly(1, 0);
    assertThat(TopK.of(new float[0], 0, 0, 3).rows()).isEmpty();
    assertThat(TopK.of(new float[] {1}, 0, 1, 0).rows()).isEmpty();
  }

  @Test
  void agreesWithSortingEverything() {
    SplittableRandom random = new SplittableRandom(5);
    float[] scores = new float[500];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextInt(40);
    }
    int[] sorted =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();

    assertThat(TopK.of(scores, 0, 500, 60).rows()).containsExactly(Arrays.copyOf(sorted, 60));
  }
}
