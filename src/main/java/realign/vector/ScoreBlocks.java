package realign.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import realign.job.Progress;

/**
 * Scores of many queries against many chunks, a block of queries at a time, so that the whole table
 * never exists. Memory beyond the operands: a copy of the chunks, and some 90 MB a core.
 */
public final class ScoreBlocks {
  private static final int BLOCK_NUMBERS = 20 << 20;
  private static final int BLOCK_ROWS = 256;

  private static final int TILE = 4096;

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
      List<Operand> tiles = tiles(workspace.operand(chunks));
      Cores.run(
          () -> {
            try (Workspace own = Workspace.open()) {
              new Worker(own, queries, chunks.rows(), tiles)
                  .run(next, consumer, done -> report(progress, what, done, queries.rows()));
            }
          });
    }
  }

  private static void report(Progress progress, String what, int done, int all) {
    progress.report(what, done, all);
    progress.check();
  }

  /** Chunks in parts so small that their scores are still in the cache when they are copied. */
  private static List<Operand> tiles(Operand chunks) {
    List<Operand> tiles = new ArrayList<>();
    for (int first = 0; first < chunks.rows(); first += TILE) {
      tiles.add(chunks.part(first, Math.min(TILE, chunks.rows() - first)));
    }
    return tiles;
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

  /** One thread's share: takes block after block until none is left. */
  private static final class Worker {
    private final Workspace workspace;
    private final Matrix queries;
    private final int chunks;
    private final List<Operand> tiles;
    private final Operand block;
    private final Operand product;
    private final float[] scores;

    Worker(Workspace workspace, Matrix queries, int chunks, List<Operand> tiles) {
      this.workspace = workspace;
      this.queries = queries;
      this.chunks = chunks;
      this.tiles = tiles;
      int width = blockRows(queries.rows(), chunks);
      this.block = workspace.operand(width, queries.columns());
      this.product = workspace.operand(width, Math.min(TILE, chunks));
      this.scores = new float[width * chunks];
    }

    void run(AtomicInteger next, Consumer consumer, IntConsumer done) {
      int width = blockRows(queries.rows(), chunks);
      try {
        int first = next.getAndAdd(width);
        while (first < queries.rows()) {
          int count = Math.min(width, queries.rows() - first);
          score(first, count);
          consumer.accept(first, count, scores);
          done.accept(first + count);
          first = next.getAndAdd(width);
        }
      } finally {
        // Where this one failed, the others stop after their present block.
        next.set(queries.rows());
      }
    }

    private void score(int first, int count) {
      block.rows(count).copyRows(queries, first);
      block.send();
      int column = 0;
      for (Operand tile : tiles) {
        workspace.timesTransposed(block, tile, product.shape(count, tile.rows()), 0);
        product.fetch(scores, column, chunks);
        column += tile.rows();
      }
    }
  }
}
