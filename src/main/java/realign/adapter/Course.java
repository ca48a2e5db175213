package realign.adapter;

/**
 * How long training goes on.
 *
 * @param batch questions a step, and as many sentences of each kind
 * @param epochs over the training pairs; 0 for the start alone, a closed form
 * @param leastSteps in all, however few the pairs: epochs then go over them more than once
 */
public record Course(int batch, int epochs, int leastSteps) {
  public Course {
    if (batch < 1 || epochs < 0 || leastSteps < 0) {
      throw new IllegalArgumentException("batch must be positive, the rest not negative");
    }
  }

  /** Steps between two checkpoints, for so many pairs. */
  int stepsPerEpoch(int pairs) {
    int once = (pairs + batch - 1) / batch;
    int least = (leastSteps + Math.max(1, epochs) - 1) / Math.max(1, epochs);
    return Math.max(1, Math.max(once, least));
  }
}
