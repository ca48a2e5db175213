package realign.retrieval;

import java.util.Arrays;
import java.util.List;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Rows;
import realign.vector.ScoreTiles;

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
    ScoreTiles.forEach(
        queries,
        chunks,
        (first, count) -> new Search(queries, first, count, depth, rankings),
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
    ScoreTiles.forEach(
        queries,
        chunks,
        (first, count) -> new Count(queries, relevant, first, count, ranks),
        progress,
        what);
    return ranks;
  }

  private boolean ahead(float score, int row, float otherScore, int otherRow) {
    return score > otherScore || (score == otherScore && places[row] < places[otherRow]);
  }

  private float dot(Matrix queries, int query, int row) {
    int width = chunks.columns();
    return Rows.dot(queries.values(), query * width, chunks.values(), row * width, width);
  }

  /** Collects the best of a block of queries. */
  private final class Search implements ScoreTiles.Block {
    private final Matrix queries;
    private final int first;
    private final Best[] best;
    private final Ranking[] rankings;

    Search(Matrix queries, int first, int count, int depth, Ranking[] rankings) {
      this.queries = queries;
      this.first = first;
      this.rankings = rankings;
      this.best = new Best[count];
      Arrays.setAll(best, i -> new Best(Math.min(depth, chunks.rows()), places));
    }

    @Override
    public void accept(int chunk, int width, float[] scores) {
      for (int i = 0; i < best.length; i++) {
        best[i].add(chunk, width, scores, i * width);
      }
    }

    @Override
    public void end() {
      for (int i = 0; i < best.length; i++) {
        int query = first + i;
        rankings[query] = best[i].ranking(row -> dot(queries, query, row));
      }
    }
  }

  /** Counts, for a block of queries, the chunks ahead of the best placed right one. */
  private final class Count implements ScoreTiles.Block {
    private final Matrix queries;
    private final int first;
    private final int[] right;
    private final float[] score;
    private final int[] ranks;

    Count(Matrix queries, int[][] relevant, int first, int count, int[] ranks) {
      this.queries = queries;
      this.first = first;
      this.ranks = ranks;
      this.right = new int[count];
      this.score = new float[count];
      for (int i = 0; i < count; i++) {
        ranks[first + i] = 1;
        choose(i, relevant[first + i]);
      }
    }

    private void choose(int i, int[] relevant) {
      right[i] = relevant[0];
      score[i] = dot(queries, first + i, relevant[0]);
      for (int other : relevant) {
        float its = dot(queries, first + i, other);
        if (ahead(its, other, score[i], right[i])) {
          right[i] = other;
          score[i] = its;
        }
      }
    }

    @Override
    public void accept(int chunk, int width, float[] scores) {
      for (int i = 0; i < right.length; i++) {
        ranks[first + i] += better(i, chunk, width, scores);
      }
    }

    private int better(int i, int chunk, int width, float[] scores) {
      float surely = score[i] + ROUNDING;
      float perhaps = score[i] - ROUNDING;
      int number = 0;
      for (int j = 0; j < width; j++) {
        float other = scores[i * width + j];
        if (other > surely || (other > perhaps && settled(i, chunk + j))) {
          number++;
        }
      }
      return number;
    }

    private boolean settled(int i, int row) {
      return ahead(dot(queries, first + i, row), row, score[i], right[i]);
    }

    @Override
    public void end() {}
  }
}
