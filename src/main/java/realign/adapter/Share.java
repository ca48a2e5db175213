package realign.adapter;

/** One lane's part of each batch; lanes that draw from alike shuffles have each item once. */
final class Share implements Batches {
  private final Batches whole;
  private final int number;
  private final int of;
  private final int[] batch;
  private double share;

  /**
   * A part.
   *
   * @param whole batches, drawn for this lane alone
   * @param most items in one
   */
  Share(Batches whole, int most, int number, int of) {
    this.whole = whole;
    this.number = number;
    this.of = of;
    this.batch = new int[most];
  }

  @Override
  public int next(int[] into) {
    int all = whole.next(batch);
    int from = number * all / of;
    int count = (number + 1) * all / of - from;
    System.arraycopy(batch, from, into, 0, count);
    share = (double) count / all;
    return count;
  }

  @Override
  public double share() {
    return share;
  }
}
