package realign.retrieval;

/**
 * One query's best chunks, best first.
 *
 * @param chunks rows, no row twice
 * @param scores one a chunk, falling; comparable within one ranking only
 */
public record Ranking(int[] chunks, float[] scores) {
  public Ranking {
    if (chunks.length != scores.length) {
      throw new IllegalArgumentException(chunks.length + " chunks, " + scores.length + " scores");
    }
  }

  /** The best of these, at most {@code depth}. */
  public Ranking top(int depth) {
    return depth >= chunks.length
        ? this
        : new Ranking(
            java.util.Arrays.copyOf(chunks, depth), java.util.Arrays.copyOf(scores, depth));
  }

  /** From 1, the place of the best placed of {@code relevant}; 0 where none is in the ranking. */
  public int rankOf(int[] relevant) {
    for (int i = 0; i < chunks.length; i++) {
      for (int right : relevant) {
        if (chunks[i] == right) {
          return i + 1;
        }
      }
    }
    return 0;
  }
}
