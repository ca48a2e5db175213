package realign.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import realign.job.Progress;

class BatchesTest {

  private static long[][] texts(int... lengths) {
    return Arrays.stream(lengths).mapToObj(long[]::new).toArray(long[][]::new);
  }

  @Test
  void textsOfLikeLengthStandTogetherAndNoBatchOutgrowsTheCache() {
    assertThat(Batches.byLength(texts(100, 600, 256, 90, 256, 30, 110, 120)))
        .containsExactly(new int[] {1}, new int[] {2, 4}, new int[] {7, 6, 0, 3}, new int[] {5});
  }

  @Test
  void everyTextIsWorkedOnOnce() {
    long[][] ids =
        IntStream.range(0, 1000).mapToObj(i -> new long[1 + i * 37 % 256]).toArray(long[][]::new);
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());

    Batches.each(ids, Progress.NONE, batch -> Arrays.stream(batch).forEach(text -> seen.add(text)));

    assertThat(seen).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void afterACancelNoBatchIsTaken() {
    AtomicInteger taken = new AtomicInteger();
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String step, long done, long total) {}

          @Override
          public boolean cancelled() {
            return taken.get() > 0;
          }
        };

    Batches.each(new long[5000][128], cancelled, batch -> taken.incrementAndGet());

    assertThat(taken.get()).isBetween(1, Runtime.getRuntime().availableProcessors());
  }
}
