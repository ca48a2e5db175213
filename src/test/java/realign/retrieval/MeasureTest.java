package realign.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MeasureTest {
  @Test
  void worthOfARankingWithTwoOfThreeRightChunks() {
    Ranking ranking = ranking(7, 1, 8, 2, 9);
    int[] relevant = {1, 2, 3};

    assertThat(Measure.HIT.of(ranking, relevant, 1)).isEqualTo(0);
    assertThat(Measure.HIT.of(ranking, relevant, 3)).isEqualTo(1);
    assertThat(Measure.RECIPROCAL_RANK.of(ranking, relevant, 10)).isEqualTo(.5);
    assertThat(Measure.PRECISION.of(ranking, relevant, 10)).isEqualTo(.2);
    assertThat(Measure.RECALL.of(ranking, relevant, 10)).isEqualTo(2.0 / 3);
    assertThat(Measure.AVERAGE_PRECISION.of(ranking, relevant, 100)).isEqualTo((.5 + .5) / 3);
    assertThat(Measure.NDCG.of(ranking, relevant, 10))
        .isCloseTo((.6309297536 + .4306765581) / (1 + .6309297536 + .5), within(1e-9));
  }

  @Test
  void nothingFoundIsWorthNothing() {
    for (Measure measure : Measure.values()) {
      assertThat(measure.of(ranking(), new int[] {1}, 10)).isEqualTo(0);
    }
  }

  @Test
  void agreesWithTrecEvalsDefinitionsOnRandomRuns() {
    Random random = new Random(5);
    for (int run = 0; run < 300; run++) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        order.add(i);
      }
      java.util.Collections.shuffle(order, random);
      List<Integer> found = order.subList(0, 1 + random.nextInt(120));
      Set<Integer> right = new HashSet<>();
      for (int i = 1 + random.nextInt(12); i > 0; i--) {
        right.add(random.nextInt(150));
      }
      Ranking ranking = ranking(found.stream().mapToInt(i -> i).toArray());
      int[] relevant = right.stream().mapToInt(i -> i).toArray();
      for (int k : new int[] {1, 3, 4, 5, 10, 100}) {
        assertThat(Measure.NDCG.of(ranking, relevant, k))
            .isCloseTo(ndcgCut(found, right, k), within(1e-9));
        assertThat(Measure.AVERAGE_PRECISION.of(ranking, relevant, k))
            .isCloseTo(mapCut(found, right, k), within(1e-9));
        assertThat(Measure.PRECISION.of(ranking, relevant, k))
            .isCloseTo(found(found, right, k) / (double) k, within(1e-9));
        assertThat(Measure.RECALL.of(ranking, relevant, k))
            .isCloseTo(found(found, right, k) / (double) right.size(), within(1e-9));
      }
    }
  }

  /** As m_ndcg_cut.c: gains in the order of the run, ideal gains sorted, both to the cut. */
  private static double ndcgCut(List<Integer> found, Set<Integer> right, int k) {
    double dcg = 0;
    for (int rank = 1; rank <= Math.min(k, found.size()); rank++) {
      if (right.contains(found.get(rank - 1))) {
        dcg += 1 / (Math.log(rank + 1) / Math.log(2));
      }
    }
    double ideal = 0;
    for (int rank = 1; rank <= Math.min(k, right.size()); rank++) {
      ideal += 1 / (Math.log(rank + 1) / Math.log(2));
    }
    return dcg / ideal;
  }

  /** As m_map_cut.c: precision summed at each right one to the cut, over all right ones. */
  private static double mapCut(List<Integer> found, Set<Integer> right, int k) {
    double sum = 0;
    for (int rank = 1; rank <= Math.min(k, found.size()); rank++) {
      if (right.contains(found.get(rank - 1))) {
        sum += found(found, right, rank) / (double) rank;
      }
    }
    return sum / right.size();
  }

  private static long found(List<Integer> found, Set<Integer> right, int k) {
    return found.stream().limit(k).filter(right::contains).count();
  }

  private static Ranking ranking(int... chunks) {
    float[] scores = new float[chunks.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = -i;
    }
    return new Ranking(chunks, scores);
  }
}
