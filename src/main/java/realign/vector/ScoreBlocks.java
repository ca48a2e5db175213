package realign.vector;

import java.util.concurrent.atomic.AtomicInteger;
import realign.job.Progress;

/**
 * Scores of many queries against many chunks, a block of queries at a time, so that the whole table
 * never exists. Memory beyond the operands: a copy of the chunks, and some 64 MB a core.
 */
public final class ScoreBlocks {
  private static final int BLOCK_NUMBERS = 8 << 20;
  private static final int BLOCK_ROWS = 256;

  private ScoreBlocks() {}

  /** Takes the scores of a block. Called from several threads at once, each with other queries. */
  @FunctionalInterface
  public interface Consumer {
    /**
     * Takes one block.
     *
     * @param first row of its first query
     * @param count of its queries
     * @param scores query {@code first + i} against chunk {@code j} at {@code i * chunks + j}; used
     *     again after the call
     */
    void accept(int first, int count, float[] scores);
  }

  public static void forEach(Matrix queries, Matrix chunks, Consumer consumer) {
    forEach(queries, chunks, consumer, Progress.NONE, "");
  }

  /**
   * Scores all queries against all chunks, on every core.
   *
   * @param queries n x d
   * @param chunks m x d
   * @param what is reported, with the queries done
   * @throws realign.job.Cancelled between blocks
   */
  public static void forEach(
      Matrix queries, Matrix chunks, Consumer consumer, Progress progress, String what) {
    if (queries.columns() != chunks.columns()) {
      throw new IllegalArgumentException(
          "queries of %d dimensions, chunks of %d".formatted(queries.columns(), chunks.columns()));
    }
    if (queries.rows() == 0 || chunks.rows() == 0) {
      return;
    }
    if (Products.small(queries, chunks)) {
      plain(queries, chunks, consumer);
      return;
    }
    AtomicInteger next = new AtomicInteger();
    try (Workspace workspace = Workspace.open()) {
      Operand shared = workspace.operand(chunks);
      Cores.run(() -> score(queries, shared, consumer, next, progress, what));
    }
  }

  /** Takes block after block until none is left. */
  private static void score(
      Matrix queries,
      Operand chunks,
      Consumer consumer,
      AtomicInteger next,
      Progress progress,
      String what) {
    int width = blockRows(queries.rows(), chunks.rows());
    try (Workspace workspace = Workspace.open()) {
      Operand block = workspace.operand(width, queries.columns());
      Operand scores = workspace.operand(width, chunks.rows());
      for (int first = next.getAndAdd(width);
          first < queries.rows();
          first = next.getAndAdd(width)) {
        progress.check();
        int count = Math.min(width, queries.rows() - first);
        block.rows(count).copyRows(queries, first);
        scores.rows(count);
        block.send();
        workspace.timesTransposed(block, chunks, scores, 0);
        scores.fetch();
        consumer.accept(first, count, scores.values());
        progress.report(what, first + count, queries.rows());
      }
    }
  }

  private static int blockRows(int queries, int chunks) {
    return Math.max(1, Math.min(BLOCK_NUMBERS / chunks, Math.min(BLOCK_ROWS, queries)));
  }

  /** The same in plain Java, in one block. */
  static void plain(Matrix queries, Matrix chunks, Consumer consumer) {
    float[] scores = new float[Math.multiplyExact(queries.rows(), chunks.rows())];
    int width = queries.columns();
    for (int i = 0; i < queries.rows(); i++) {
      for (int j = 0; j < chunks.rows(); j++) {
        scores[i * chunks.rows() + j] =
            Rows.dot(queries.values(), i * width, chunks.values(), j * width, width);
      }
    }
    consumer.accept(0, queries.rows(), scores);
  }
}
