package realign.retrieval;

import java.util.Arrays;

/**
 * Picks the best of one query's scores: those that can be among them by the fast products, then
 * exactly.
 */
final class Best {
  /** The score of a chunk, the same on every machine. */
  @FunctionalInterface
  interface Exact {
    float score(int row);
  }

  private final int depth;
  private final int[] places;
  private final float[] heap;
  private int size;
  private int[] rows;
  private float[] scores;
  private int kept;

  Best(int depth, int[] places) {
    this.depth = depth;
    this.places = places;
    this.heap = new float[depth];
    this.rows = new int[4 * depth + 16];
    this.scores = new float[rows.length];
  }

  /** Takes the scores of the next {@code width} chunks, from {@code offset} on. */
  void add(int chunk, int width, float[] values, int offset) {
    int next = size < depth ? 0 : above(values, offset, 0, width);
    while (next < width) {
      keep(chunk + next, values[offset + next]);
      next = size < depth ? next + 1 : above(values, offset, next + 1, width);
    }
  }

  /** The first from {@code from} on that can be among the best. */
  private int above(float[] values, int offset, int from, int width) {
    float least = least();
    int at = from;
    while (at < width && values[offset + at] < least) {
      at++;
    }
    return at;
  }

  private float least() {
    return heap[0] - 2 * ExactSearch.ROUNDING;
  }

  private void keep(int row, float score) {
    if (size < depth) {
      heap[size++] = score;
      if (size == depth) {
        Arrays.sort(heap);
      }
    } else if (score > heap[0]) {
      heap[0] = score;
      sink();
    }
    if (kept == rows.length) {
      prune();
    }
    rows[kept] = row;
    scores[kept++] = score;
  }

  /** Drops those that fell behind; where few did, makes room. */
  private void prune() {
    float least = size < depth ? Float.NEGATIVE_INFINITY : least();
    int left = 0;
    for (int i = 0; i < kept; i++) {
      if (scores[i] >= least) {
        rows[left] = rows[i];
        scores[left++] = scores[i];
      }
    }
    kept = left;
    if (2 * kept > rows.length) {
      rows = Arrays.copyOf(rows, 2 * rows.length);
      scores = Arrays.copyOf(scores, rows.length);
    }
  }

  /** The best of what was added, settled exactly. */
  Ranking ranking(Exact exact) {
    prune();
    return ranked(Arrays.copyOf(rows, kept), exact);
  }

  private Ranking ranked(int[] rows, Exact exact) {
    float[] scores = new float[rows.length];
    Integer[] order = new Integer[rows.length];
    for (int i = 0; i < rows.length; i++) {
      scores[i] = exact.score(rows[i]);
      order[i] = i;
    }
    Arrays.sort(
        order,
        (a, b) ->
            scores[a] != scores[b]
                ? Float.compare(scores[b], scores[a])
                : Integer.compare(places[rows[a]], places[rows[b]]));
    int[] chunks = new int[depth];
    float[] sorted = new float[depth];
    for (int i = 0; i < depth; i++) {
      chunks[i] = rows[order[i]];
      sorted[i] = scores[order[i]];
    }
    return new Ranking(chunks, sorted);
  }

  private void sink() {
    float moved = heap[0];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= moved) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = moved;
  }
}
