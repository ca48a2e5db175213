package realign.experiment;

import java.util.Map;

/**
 * Which questions are trained on, which choose among checkpoints and which test at the end; made
 * once from a seed.
 *
 * @param train rows of the questions to train on, ascending
 * @param visibleChunks rows of the chunks whose text training may use, ascending
 * @param validation rows of questions a part, ascending; every part is there
 * @param test rows of questions a part, ascending; every part is there
 * @param refit what to train on again once all is chosen
 */
public record Split(
    Kind kind,
    long seed,
    int[] train,
    int[] visibleChunks,
    Map<Part, int[]> validation,
    Map<Part, int[]> test,
    Refit refit) {
  /**
   * The training and validation questions together, and the chunks' text that may be used then: all
   * but what the test keeps from training.
   */
  public record Refit(int[] train, int[] visibleChunks) {}

  /** What is held out. */
  public enum Kind {
    /** Questions and chunks: known, new and later parts. */
    BOTH,
    /** Questions only, as the published recipes do. */
    QUESTION,
    /** Chunks with all their questions. */
    CHUNK,
    /** What the data set itself keeps for testing. */
    GIVEN;

    /** The name in reports. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Split {
    validation = Map.copyOf(validation);
    test = Map.copyOf(test);
  }

  /** Rows of the part's validation questions, ascending. */
  public int[] validation(Part part) {
    return validation.getOrDefault(part, new int[0]);
  }

  /** Rows of the part's test questions, ascending. */
  public int[] test(Part part) {
    return test.getOrDefault(part, new int[0]);
  }

  /** Nothing held out and no question used: for training on the chunks' own sentences. */
  static Split untested(long seed, int chunks) {
    int[] all = java.util.stream.IntStream.range(0, chunks).toArray();
    Refit refit = new Refit(new int[0], all);
    return new Split(Kind.BOTH, seed, new int[0], all, Map.of(), Map.of(), refit);
  }
}
