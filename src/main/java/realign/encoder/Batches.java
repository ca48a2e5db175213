package realign.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Groups texts of like length, so that little is spent on padding. */
final class Batches {
  /** Tokens a batch holds at most: more gains nothing on a processor and costs memory. */
  private static final int TOKENS = 4096;

  private static final int TEXTS = 32;

  private Batches() {}

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
      batches.add(java.util.Arrays.copyOfRange(order, from, to));
      from = to;
    }
    return batches;
  }
}
