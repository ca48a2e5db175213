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
  private float[] heap;
  private int size;

  Best(int depth, int[] places) {
    this.depth = depth;
    this.places = places;
    this.heap = new float[depth];
  }

  /** Of the chunks' scores from {@code offset} on. */
  Ranking of(float[] scores, int offset, Exact exact) {
    float floor = floor(scores, offset) - 2 * ExactSearch.ROUNDING;
    int[] rows = new int[depth + 16];
    int count = 0;
    for (int row = 0; row < places.length; row++) {
      if (scores[offset + row] >= floor) {
        if (count == rows.length) {
          rows = Arrays.copyOf(rows, 2 * count);
        }
        rows[count++] = row;
      }
    }
    return ranked(Arrays.copyOf(rows, count), exact);
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

  /** The depth-th best score. */
  private float floor(float[] scores, int offset) {
    size = 0;
    for (int row = 0; row < places.length; row++) {
      float score = scores[offset + row];
      if (size < depth) {
        heap[size++] = score;
        if (size == depth) {
          Arrays.sort(heap);
        }
      } else if (score > heap[0]) {
        heap[0] = score;
        sink();
      }
    }
    return heap[0];
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
