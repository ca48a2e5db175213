package realign.retrieval;

import java.util.Arrays;
import java.util.List;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Rows;
import realign.vector.ScoreBlocks;

/**
 * Search by cosine against every chunk, a block of queries at a time. Ties by chunk id.
 *
 * <p>Fast products add up in an order that depends on the machine, so scores that are nearly equal
 * are settled by {@link Rows#dot}, which is the same everywhere.
 */
public final class ExactSearch {
  /** More than the rounding error of a product of unit vectors in float32. */
  static final float ROUNDING = 2e-6f;

  private final Matrix chunks;
  private final int[] places;

  /**
   * Over these chunks.
   *
   * @param chunks m x d, unit rows
   * @param ids one a chunk
   */
  public ExactSearch(Matrix chunks, List<String> ids) {
    this.chunks = chunks;
    this.places = IdOrder.places(ids);
    if (places.length != chunks.rows()) {
      throw new IllegalArgumentException(places.length + " ids, " + chunks.rows() + " chunks");
    }
  }

  /**
   * The best chunks of each query, all of them where there are fewer than {@code depth}.
   *
   * @param queries n x d, unit rows
   * @throws realign.job.Cancelled between blocks
   */
  public List<Ranking> search(Matrix queries, int depth, Progress progress, String what) {
    Ranking[] rankings = new Ranking[queries.rows()];
    if (chunks.rows() == 0) {
      Arrays.fill(rankings, new Ranking(new int[0], new float[0]));
      return List.of(rankings);
    }
    ScoreBlocks.forEach(
        queries,
        chunks,
        (first, count, scores) -> {
          Best best = new Best(Math.min(depth, chunks.rows()), places);
          for (int i = 0; i < count; i++) {
            int query = first + i;
            rankings[query] = best.of(scores, i * chunks.rows(), row -> dot(queries, query, row));
          }
        },
        progress,
        what);
    return List.of(rankings);
  }

  /** {@link #search(Matrix, int, Progress, String)} for one query. */
  public Ranking search(float[] query, int depth) {
    return search(new Matrix(1, query.length, query), depth, Progress.NONE, "").get(0);
  }

  /**
   * For each query the rank, from 1, of its best placed right chunk among all chunks.
   *
   * @param queries n x d, unit rows
   * @param relevant one or more rows a query
   * @throws realign.job.Cancelled between blocks
   */
  public int[] ranks(Matrix queries, int[][] relevant, Progress progress, String what) {
    int[] ranks = new int[queries.rows()];
    ScoreBlocks.forEach(
        queries,
        chunks,
        (first, count, scores) -> {
          for (int i = 0; i < count; i++) {
            ranks[first + i] =
                rank(queries, first + i, relevant[first + i], scores, i * chunks.rows());
          }
        },
        progress,
        what);
    return ranks;
  }

  private int rank(Matrix queries, int query, int[] relevant, float[] scores, int offset) {
    int right = relevant[0];
    float score = dot(queries, query, right);
    for (int other : relevant) {
      float otherScore = dot(queries, query, other);
      if (ahead(otherScore, other, score, right)) {
        right = other;
        score = otherScore;
      }
    }
    float surely = score + ROUNDING;
    float perhaps = score - ROUNDING;
    int rank = 1;
    for (int row = 0; row < places.length; row++) {
      float other = scores[offset + row];
      if (other > surely
          || (other > perhaps && ahead(dot(queries, query, row), row, score, right))) {
        rank++;
      }
    }
    return rank;
  }

  private boolean ahead(float score, int row, float otherScore, int otherRow) {
    return score > otherScore || (score == otherScore && places[row] < places[otherRow]);
  }

  private float dot(Matrix queries, int query, int row) {
    int width = chunks.columns();
    return Rows.dot(queries.values(), query * width, chunks.values(), row * width, width);
  }
}
