package realign.adapter;

/** Where batches come from. */
@FunctionalInterface
interface Batches {
  /** Fills the front of {@code into} with the next batch's items. Returns how many. */
  int next(int[] into);
}
