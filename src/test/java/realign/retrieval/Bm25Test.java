package realign.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import realign.job.Progress;

final class Bm25Test {
  private static final List<String> TEXTS =
      List.of(
          "Employees accrue leave each month.",
          "The warehouse closes at noon.",
          "Leave requests are answered within a week, and leave is paid.",
          "Employees accrue leave each month.");

  @Test
  void scoresByTheFormula() {
    try (Bm25 bm25 = new Bm25(TEXTS, List.of("a", "b", "c", "d"))) {
      Ranking ranking = bm25.search("noon", 10);

      double idf = Math.log(1 + (4 - 1 + .5) / (1 + .5));
      // Words that aren't stop words: 5, 3, 7 and 5, so 5 on average.
      double length = .25 + .75 * 3 / 5;
      assertThat(ranking.chunks()).containsExactly(1);
      assertThat((double) ranking.scores()[0]).isCloseTo(idf / (1 + 1.2 * length), within(1e-6));
    }
  }

  @Test
  void stemsIgnoresStopWordsAndBreaksTiesById() {
    try (Bm25 bm25 = new Bm25(TEXTS, List.of("z", "b", "c", "a"))) {
      assertThat(bm25.search("an employee's monthly leave", 10).chunks()).containsExactly(3, 0, 2);
    }
  }

  @Test
  void aWordTwiceInTheQueryCountsTwice() {
    try (Bm25 bm25 = new Bm25(TEXTS, List.of("a", "b", "c", "d"))) {
      float once = bm25.search("warehouse", 1).scores()[0];
      assertThat(bm25.search("warehouse warehouse", 1).scores()[0])
          .isCloseTo(2 * once, within(1e-5f));
    }
  }

  @Test
  void noSharedWordNoResult() {
    try (Bm25 bm25 = new Bm25(TEXTS, List.of("a", "b", "c", "d"))) {
      assertThat(bm25.search(List.of("quantum", "", "the of"), 10, Progress.NONE))
          .allSatisfy(ranking -> assertThat(ranking.chunks()).isEmpty());
    }
  }
}
