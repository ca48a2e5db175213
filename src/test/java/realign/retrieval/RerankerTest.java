package realign.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.encoder.CrossEncoder;
import realign.encoder.ToyCrossEncoder;
import realign.job.Progress;

final class RerankerTest {
  private static final List<String> CHUNKS =
      List.of(
          "Leave is thirty days a year.",
          "Boilers are checked on Mondays.",
          "The pumps start at dawn.",
          "When pumps start, the crew waits.");

  @TempDir private Path folder;

  @Test
  void bringsUpWhatTheModelPrefersAmongTheFirstAndLeavesTheRest() throws Exception {
    try (CrossEncoder model = CrossEncoder.open(ToyCrossEncoder.write(folder))) {
      Ranking before = new Ranking(new int[] {0, 1, 2, 3}, new float[] {.9f, .8f, .7f, .6f});

      Ranking after =
          new Reranker(model, 3)
              .rerank("when do the pumps start", before, CHUNKS::get, Progress.NONE);
      Ranking all =
          new Reranker(model, 9)
              .rerank("when do the pumps start", before, CHUNKS::get, Progress.NONE);

      assertThat(after.chunks()[0]).isEqualTo(2);
      assertThat(after.chunks()[3]).isEqualTo(3);
      assertThat(after.scores()).isSortedAccordingTo((a, b) -> Float.compare(b, a));
      assertThat(all.chunks()).startsWith(3).contains(0, 1, 2, 3);
    }
  }

  @Test
  void equalPassagesKeepTheirOrderAndNothingStaysNothing() throws Exception {
    try (CrossEncoder model = CrossEncoder.open(ToyCrossEncoder.write(folder))) {
      Reranker reranker = new Reranker(model, 20);
      Ranking twins = new Ranking(new int[] {7, 3, 5}, new float[] {3, 2, 1});

      assertThat(reranker.rerank("leave", twins, row -> "Leave.", Progress.NONE).chunks())
          .containsExactly(7, 3, 5);
      Ranking none = new Ranking(new int[0], new float[0]);
      assertThat(reranker.rerank("leave", none, row -> "", Progress.NONE).chunks()).isEmpty();
    }
  }
}
