package realign.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HybridTest {
  private final Hybrid hybrid = new Hybrid(List.of("a", "b", "c", "d"));

  @Test
  void fusesByReciprocalRankWithTiesById() {
    Ranking first = new Ranking(new int[] {0, 1, 2}, new float[] {.9f, .8f, .7f});
    Ranking second = new Ranking(new int[] {1, 0}, new float[] {12, 3});
    Ranking fused = hybrid.byRank(first, second, 10);

    assertThat(fused.chunks()).containsExactly(0, 1, 2);
    assertThat(fused.scores())
        .containsExactly(
            (float) (1.0 / 61 + 1.0 / 62), (float) (1.0 / 62 + 1.0 / 61), (float) (1.0 / 63));
  }

  @Test
  void fusesByScoreEachScaledToOne() {
    Ranking first = new Ranking(new int[] {0, 1, 2}, new float[] {.9f, .7f, .5f});
    Ranking second = new Ranking(new int[] {2, 3, 1}, new float[] {10, 5, 0});
    Ranking fused = hybrid.byScore(first, second, .75, 3);

    assertThat(fused.chunks()).containsExactly(0, 1, 2);
    assertThat(fused.scores()).containsExactly(.75f, .375f, .25f);
  }

  @Test
  void tunesTheWeightTowardsTheBetterRanking() {
    Ranking right = new Ranking(new int[] {1, 0}, new float[] {1, 0});
    Ranking wrong = new Ranking(new int[] {0, 1}, new float[] {1, 0});
    int[][] relevant = {{1}};

    assertThat(hybrid.tunedWeight(List.of(right), List.of(wrong), relevant)).isEqualTo(.6);
    assertThat(hybrid.tunedWeight(List.of(wrong), List.of(right), relevant)).isEqualTo(.4);
    assertThat(hybrid.tunedWeight(List.of(right), List.of(right), relevant)).isEqualTo(.5);
  }
}
