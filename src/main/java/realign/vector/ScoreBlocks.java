package realign.vector;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import realign.job.Progress;

/**
 * Scores of many queries against many chunks, whole rows of a few queries at a time, so that the
 * whole table never exists. Where a row need not be seen at once, {@link ScoreTiles} is faster.
 */
public final class ScoreBlocks {
  private static final int NUMBERS = 20 << 20;

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
    Queue<float[]> free = new ConcurrentLinkedQueue<>();
    int most = Math.max(1, Math.min(ScoreTiles.BLOCK, NUMBERS / Math.max(1, chunks.rows())));
    ScoreTiles.forEach(
        queries,
        chunks,
        most,
        (first, count) -> new WholeRows(first, count, chunks.rows(), consumer, free),
        progress,
        what);
  }

  /** Puts the tiles of a block side by side. */
  private static final class WholeRows implements ScoreTiles.Block {
    private final int first;
    private final int count;
    private final int chunks;
    private final Consumer consumer;
    private final Queue<float[]> free;
    private final float[] rows;

    WholeRows(int first, int count, int chunks, Consumer consumer, Queue<float[]> free) {
      this.first = first;
      this.count = count;
      this.chunks = chunks;
      this.consumer = consumer;
      this.free = free;
      float[] used = free.poll();
      int size = Math.multiplyExact(count, chunks);
      this.rows = used != null && used.length >= size ? used : new float[size];
    }

    @Override
    public void accept(int chunk, int width, float[] scores) {
      for (int i = 0; i < count; i++) {
        System.arraycopy(scores, i * width, rows, i * chunks + chunk, width);
      }
    }

    @Override
    public void end() {
      consumer.accept(first, count, rows);
      free.add(rows);
    }
  }
}
