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
 */
public record Split(
    Kind kind,
    long seed,
    int[] train,
    int[] visibleChunks,
    Map<Part, int[]> validation,
    Map<Part, int[]> test) {
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
}
