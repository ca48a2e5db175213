package realign.adapter;

import java.util.SplittableRandom;

/**
 * Batches of the numbers below {@code size}, pass after pass, each pass in a new order. A pass's
 * last batch may be short.
 */
final class Shuffle implements Batches {
  private final int[] order;
  private final int batch;
  private final SplittableRandom random;
  private int next;

  Shuffle(int size, int batch, SplittableRandom random) {
    this.order = new int[size];
    this.batch = batch;
    this.random = random;
    this.next = size;
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
  }

  @Override
  public int next(int[] into) {
    if (next == order.length) {
      shuffle();
      next = 0;
    }
    int count = Math.min(batch, order.length - next);
    System.arraycopy(order, next, into, 0, count);
    next += count;
    return count;
  }

  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
