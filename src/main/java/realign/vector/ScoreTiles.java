package realign.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import realign.job.Progress;

/**
 * Scores of many queries against many chunks in tiles so small that they are read while they are
 * still in the processor's cache. Memory beyond the operands: a copy of the chunks, and a few MB a
 * core.
 */
public final class ScoreTiles {
  static final int BLOCK = 512;
  private static final int TILE = 2048;

  private ScoreTiles() {}

  /** Makes a reader for a block of queries. Called from several threads at once. */
  @FunctionalInterface
  public interface Blocks {
    /**
     * Begins a block.
     *
     * @param first row of its first query
     * @param count of its queries
     */
    Block begin(int first, int count);
  }

  /** Takes one block of queries, tile after tile from the first chunk to the last. */
  public interface Block {
    /**
     * Takes the scores of the next chunks.
     *
     * @param chunk row of the tile's first chunk
     * @param width of its chunks
     * @param scores the block's query {@code i} against chunk {@code chunk + j} at {@code i * width
     *     + j}; used again after the call
     */
    void accept(int chunk, int width, float[] scores);

    /** All chunks were taken. */
    void end();
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
      Matrix queries, Matrix chunks, Blocks blocks, Progress progress, String what) {
    forEach(queries, chunks, BLOCK, blocks, progress, what);
  }

  /** The same with at most so many queries a block. */
  static void forEach(
      Matrix queries, Matrix chunks, int most, Blocks blocks, Progress progress, String what) {
    if (queries.columns() != chunks.columns()) {
      throw new IllegalArgumentException(
          "queries of %d dimensions, chunks of %d".formatted(queries.columns(), chunks.columns()));
    }
    if (queries.rows() == 0 || chunks.rows() == 0) {
      return;
    }
    if (Products.small(queries, chunks)) {
      plain(queries, chunks, blocks);
      return;
    }
    AtomicInteger next = new AtomicInteger();
    try (Workspace workspace = Workspace.open()) {
      List<Operand> tiles = tiles(workspace.operand(chunks));
      Cores.run(
          () -> {
            try (Workspace own = Workspace.open()) {
              new Worker(own, queries, Math.min(most, queries.rows()), tiles)
                  .run(next, blocks, done -> report(progress, what, done, queries.rows()));
            }
          });
    }
  }

  private static void report(Progress progress, String what, int done, int all) {
    progress.report(what, done, all);
    progress.check();
  }

  private static List<Operand> tiles(Operand chunks) {
    List<Operand> tiles = new ArrayList<>();
    for (int first = 0; first < chunks.rows(); first += TILE) {
      tiles.add(chunks.part(first, Math.min(TILE, chunks.rows() - first)));
    }
    return tiles;
  }

  /** The same in plain Java, in one block of one tile. */
  private static void plain(Matrix queries, Matrix chunks, Blocks blocks) {
    float[] scores = new float[Math.multiplyExact(queries.rows(), chunks.rows())];
    int width = queries.columns();
    for (int i = 0; i < queries.rows(); i++) {
      for (int j = 0; j < chunks.rows(); j++) {
        scores[i * chunks.rows() + j] =
            Rows.dot(queries.values(), i * width, chunks.values(), j * width, width);
      }
    }
    Block block = blocks.begin(0, queries.rows());
    block.accept(0, chunks.rows(), scores);
    block.end();
  }

  /** One thread's share: takes block after block until none is left. */
  private static final class Worker {
    private final Workspace workspace;
    private final Matrix queries;
    private final List<Operand> tiles;
    private final int rows;
    private final Operand block;
    private final Operand product;

    Worker(Workspace workspace, Matrix queries, int rows, List<Operand> tiles) {
      this.workspace = workspace;
      this.queries = queries;
      this.tiles = tiles;
      this.rows = rows;
      this.block = workspace.operand(rows, queries.columns());
      this.product = workspace.operand(rows, tiles.get(0).rows());
    }

    void run(AtomicInteger next, Blocks blocks, IntConsumer done) {
      try {
        int first = next.getAndAdd(rows);
        while (first < queries.rows()) {
          int count = Math.min(rows, queries.rows() - first);
          score(first, count, blocks.begin(first, count));
          done.accept(first + count);
          first = next.getAndAdd(rows);
        }
      } finally {
        // Where this one failed, the others stop after their present block.
        next.set(queries.rows());
      }
    }

    private void score(int first, int count, Block reader) {
      block.rows(count).copyRows(queries, first);
      block.send();
      int chunk = 0;
      for (Operand tile : tiles) {
        workspace.timesTransposed(block, tile, product.shape(count, tile.rows()), 0);
        product.fetch();
        reader.accept(chunk, tile.rows(), product.values());
        chunk += tile.rows();
      }
      reader.end();
    }
  }
}
