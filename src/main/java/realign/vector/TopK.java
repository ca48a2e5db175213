package realign.vector;

/**
 * The best of a stretch of scores, best first; of equal ones the lower row.
 *
 * @param rows where they stand in the stretch
 * @param scores theirs
 */
public record TopK(int[] rows, float[] scores) {

  /** The {@code k} best of {@code length} scores from {@code start} on, or all where fewer. */
  public static TopK of(float[] scores, int start, int length, int k) {
    int[] heap = new int[Math.min(k, length)];
    for (int row = 0; row < heap.length; row++) {
      heap[row] = row;
      rise(heap, row, scores, start);
    }
    int next = heap.length == 0 ? length : above(scores, start, heap.length, length, heap[0]);
    while (next < length) {
      heap[0] = next;
      sink(heap, heap.length, scores, start);
      next = above(scores, start, next + 1, length, heap[0]);
    }
    return sorted(heap, scores, start);
  }

  /** The first row from {@code from} on that scores more than row {@code least}. */
  private static int above(float[] scores, int start, int from, int length, int least) {
    float floor = scores[start + least];
    for (int i = start + from; i < start + length; i++) {
      if (scores[i] > floor) {
        return i - start;
      }
    }
    return length;
  }

  private static TopK sorted(int[] heap, float[] scores, int start) {
    int[] rows = heap.clone();
    for (int size = heap.length; size > 0; size--) {
      rows[size - 1] = heap[0];
      heap[0] = heap[size - 1];
      sink(heap, size - 1, scores, start);
    }
    float[] best = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      best[i] = scores[start + rows[i]];
    }
    return new TopK(rows, best);
  }

  // The heap's root is the worst kept: lowest score, of equal ones the highest row.

  private static boolean worse(int a, int b, float[] scores, int start) {
    int order = Float.compare(scores[start + a], scores[start + b]);
    return order < 0 || (order == 0 && a > b);
  }

  private static void rise(int[] heap, int from, float[] scores, int start) {
    int at = from;
    while (at > 0 && worse(heap[at], heap[(at - 1) / 2], scores, start)) {
      swap(heap, at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private static void sink(int[] heap, int size, float[] scores, int start) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && worse(heap[child + 1], heap[child], scores, start)) {
        child++;
      }
      if (!worse(heap[child], heap[at], scores, start)) {
        return;
      }
      swap(heap, at, child);
      at = child;
    }
  }

  private static void swap(int[] heap, int a, int b) {
    int kept = heap[a];
    heap[a] = heap[b];
    heap[b] = kept;
  }
}
