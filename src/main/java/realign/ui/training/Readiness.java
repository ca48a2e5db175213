package realign.ui.training;

/**
 * Whether there is something to train on.
 *
 * @param chunks that are searched
 * @param accepted questions
 */
record Readiness(int chunks, int accepted) {
  /** Fewer questions than this can’t be split into parts that say anything. */
  static final int FEWEST_QUESTIONS = 10;

  boolean hasChunks() {
    return chunks > 0;
  }

  boolean ready() {
    return hasChunks() && accepted >= FEWEST_QUESTIONS;
  }

  /** Whether there is enough for that plan. */
  boolean ready(Plan plan) {
    return ready() || (hasChunks() && plan.needsNoQuestions());
  }
}
