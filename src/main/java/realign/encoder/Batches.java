package realign.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import realign.job.Progress;

/** Groups texts of like length, so that little is spent on padding. */
final class Batches {
  /**
   * Tokens a batch holds at most, or one text: what a layer makes of that many stays in a core's
   * own cache. Eight times as many cost a tenth to a fifth more time a token.
   */
  private static final int TOKENS = 512;

  private static final int TEXTS = 32;

  private Batches() {}

  /**
   * Works on the batches of some texts with every core. Each core takes the next batch when it is
   * done with one, so that none waits long for the others at the end; none takes another after a
   * cancel.
   *
   * @param ids one row a text
   * @param work is given a batch's texts
   */
  static void each(long[][] ids, Progress progress, Consumer<int[]> work) {
    List<int[]> batches = byLength(ids);
    AtomicInteger next = new AtomicInteger();
    int cores = ForkJoinPool.getCommonPoolParallelism() + 1;
    IntStream.range(0, Math.min(cores, batches.size()))
        .parallel()
        .forEach(
            core -> {
              int batch;
              while (!progress.cancelled() && (batch = next.getAndIncrement()) < batches.size()) {
                work.accept(batches.get(batch));
              }
            });
  }

  /**
   * Indices of the texts in batches, longest first, so that the last batches are the short ones.
   */
  static List<int[]> byLength(long[][] ids) {
    int[] order =
        IntStream.range(0, ids.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -ids[i].length))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < order.length; ) {
      int fit = Math.max(1, TOKENS / Math.max(1, ids[order[from]].length));
      int to = Math.min(order.length, from + Math.min(TEXTS, fit));
      batches.add(Arrays.copyOfRange(order, from, to));
      from = to;
    }
    return batches;
  }
}
