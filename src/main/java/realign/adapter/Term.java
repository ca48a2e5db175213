package realign.adapter;

import java.util.Optional;
import realign.vector.Matrix;
import realign.vector.Operand;
import realign.vector.Workspace;

/** One cross-entropy: queries of a kind against columns of chunks. */
final class Term implements Objective {
  /** So many times a chunk counts that a person said is wrong. */
  private static final double EMPHASIS = 8;

  private final Workspace workspace;
  private final Queries queries;
  private final Batches batches;
  private final Columns columns;
  private final float scale;
  private final float emphasis;
  private final double weight;
  private final int[] batch;
  private final Tower tower;
  private final Optional<Tower> chunkTower;
  private final Operand scores;

  /**
   * What is asked.
   *
   * @param vectors the queries' among others
   * @param rows of the queries in {@code vectors}
   * @param targets for each query the chunk it should find
   * @param right for each query the chunks that must not count against it
   * @param wrong for each query the chunks that a person said don't answer it
   */
  record Queries(Matrix vectors, int[] rows, int[] targets, int[][] right, int[][] wrong) {}

  Term(
      Lane lane,
      Queries queries,
      Batches batches,
      Columns columns,
      double scale,
      double weight,
      int most,
      boolean shared) {
    this.workspace = lane.workspace();
    this.queries = queries;
    this.batches = batches;
    this.columns = columns;
    this.scale = (float) scale;
    this.emphasis = (float) (Math.log(EMPHASIS) / scale);
    this.weight = weight;
    this.batch = new int[most];
    Operand in = workspace.operand(most, queries.vectors().columns());
    this.tower = new Tower(lane, true, in);
    this.scores = workspace.operand(most, columns.capacity());
    this.chunkTower = shared ? Optional.of(new Tower(lane, true, columns.in())) : Optional.empty();
  }

  @Override
  public double step(boolean both) {
    int count = batches.next(batch);
    if (count == 0) {
      return 0;
    }
    gather(count);
    tower.forward();
    Optional<Tower> chunks = both ? chunkTower : Optional.empty();
    chunks.ifPresent(Tower::forward);
    Operand against = chunks.map(Tower::out).orElse(columns.in());
    workspace.timesTransposed(tower.out(), against, scores.shape(count, columns.count()), 0);
    scores.fetch();
    double loss = slopes(count);
    scores.send();
    workspace.times(scores, against, tower.back(), 0);
    tower.back().fetch();
    chunks.ifPresent(this::backThrough);
    tower.backward();
    return loss;
  }

  private void gather(int count) {
    Operand in = tower.in().rows(count);
    for (int i = 0; i < count; i++) {
      in.copyRow(queries.vectors(), queries.rows()[batch[i]], i);
    }
    in.send();
    columns.gather(batch, count, queries);
  }

  private void backThrough(Tower chunks) {
    workspace.transposedTimes(scores, tower.out(), chunks.back(), 0);
    chunks.back().fetch();
    chunks.backward();
  }

  private double slopes(int count) {
    double whole = weight * batches.share();
    float each = (float) (whole / count);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int query = batch[i];
      emphasise(query, i);
      mask(query, i, Float.NEGATIVE_INFINITY);
      sum += softmax(i, columns.of(queries.targets()[query]), each);
      mask(query, i, 0);
    }
    return sum * whole / count;
  }

  private double softmax(int row, int target, float each) {
    int width = columns.count();
    return Softmax.row(
        scores.values(),
        row * width,
        width,
        target,
        scale,
        columns.sampledFrom(),
        columns.sampledWeight(),
        each);
  }

  /** Raises the scores of what is known to be wrong, which makes it weigh more. */
  private void emphasise(int query, int row) {
    for (int chunk : queries.wrong()[query]) {
      int column = columns.of(chunk);
      if (column >= 0) {
        scores.values()[row * columns.count() + column] += emphasis;
      }
    }
  }

  /**
   * Sets what counts neither for the query nor against it: its other right chunks, and those that
   * are there only because they are wrong for another query.
   */
  private void mask(int query, int row, float value) {
    int target = queries.targets()[query];
    for (int column = columns.guestsFrom(); column < columns.guestsTo(); column++) {
      if (!Pairs.contains(queries.wrong()[query], columns.number(column))) {
        scores.values()[row * columns.count() + column] = value;
      }
    }
    for (int chunk : queries.right()[query]) {
      int column = columns.of(chunk);
      if (chunk != target && column >= 0) {
        scores.values()[row * columns.count() + column] = value;
      }
    }
  }
}
