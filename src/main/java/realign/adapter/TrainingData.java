package realign.adapter;

import java.util.Arrays;
import realign.vector.Matrix;

/**
 * What a trainer may see. All rows are unit vectors of one encoder.
 *
 * @param questions n x d
 * @param chunks m x d, all chunks of the corpus
 * @param relevant for each question the rows of its right chunks, the source chunk first
 * @param trainQuestions rows of the questions to train on; no others may be touched
 * @param visibleChunks rows of the chunks whose text may be used in any way, ascending
 * @param sentences s x d, the visible chunks' own sentences, encoded as queries
 * @param sentenceChunks for each sentence the row of its chunk
 * @param distractors k x d, chunks of documents that serve only as negatives; may have no rows
 * @param wrong for each question rows of visible chunks that a person said don't answer it
 */
public record TrainingData(
    Matrix questions,
    Matrix chunks,
    int[][] relevant,
    int[] trainQuestions,
    int[] visibleChunks,
    Matrix sentences,
    int[] sentenceChunks,
    Matrix distractors,
    int[][] wrong) {

  /** Where nobody said what is wrong. */
  public TrainingData(
      Matrix questions,
      Matrix chunks,
      int[][] relevant,
      int[] trainQuestions,
      int[] visibleChunks,
      Matrix sentences,
      int[] sentenceChunks,
      Matrix distractors) {
    this(
        questions,
        chunks,
        relevant,
        trainQuestions,
        visibleChunks,
        sentences,
        sentenceChunks,
        distractors,
        nothingWrong(relevant.length));
  }

  /** The same with other vectors of the same chunks. */
  public TrainingData withChunks(Matrix other) {
    return new TrainingData(
        questions,
        other,
        relevant,
        trainQuestions,
        visibleChunks,
        sentences,
        sentenceChunks,
        distractors,
        wrong);
  }

  static int[][] nothingWrong(int questions) {
    int[][] none = new int[questions][];
    Arrays.fill(none, new int[0]);
    return none;
  }

  boolean anyWrong() {
    return Arrays.stream(wrong).anyMatch(rows -> rows.length > 0);
  }
}
