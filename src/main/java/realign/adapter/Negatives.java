package realign.adapter;

/** Where a loss takes the chunks that a question should be far from. A right chunk never serves. */
public sealed interface Negatives {

  /** None but those that the loss brings itself. */
  record None() implements Negatives {}

  /** Chunks of unrelated documents, at random; random training chunks where there are none. */
  record Distractors() implements Negatives {}

  /** Chunks of other training pairs, at random. */
  record RandomChunks() implements Negatives {}

  /**
   * Chunks that the encoder alone ranks high for the question (mining with a relative margin as in
   * NV-Retriever, Moreira et al. 2024), one of them at random; a random training chunk where none
   * is left.
   *
   * @param fromRank first rank that serves, from 1, right chunks not counted
   * @param toRank last rank that serves
   * @param relativeMargin a chunk serves only if it scores below {@code 1 - relativeMargin} times
   *     the right chunk's score: what scores nearly as high may well be right
   */
  record Mined(int fromRank, int toRank, double relativeMargin) implements Negatives {
    public Mined {
      if (fromRank < 1 || toRank < fromRank || relativeMargin < 0 || relativeMargin >= 1) {
        throw new IllegalArgumentException(
            "ranks %d to %d, margin %s".formatted(fromRank, toRank, relativeMargin));
      }
    }
  }
}
