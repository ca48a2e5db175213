package realign.adapter;

/** Where batches come from. */
@FunctionalInterface
interface Batches {
  /** Fills the front of {@code into} with the next batch's items. Returns how many. */
  int next(int[] into);

  /** How much of a whole batch the last one was: 1, unless several threads share it. */
  default double share() {
    return 1;
  }
}
