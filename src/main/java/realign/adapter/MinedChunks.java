package realign.adapter;

import java.util.Arrays;
import java.util.SplittableRandom;
import realign.job.Messages;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.ScoreBlocks;
import realign.vector.TopK;

/**
 * For each pair the trained chunks that the encoder alone ranks high and that are wrong.
 *
 * @param chunks for each pair, none where none serves
 */
record MinedChunks(int[][] chunks) {
  private static final Messages MESSAGES = Messages.of(MinedChunks.class);

  static MinedChunks of(Negatives.Mined rule, TrainingData data, Pairs pairs, Progress progress) {
    Matrix questions = data.questions().pick(pairs.questions());
    Matrix trained = data.chunks().pick(pairs.trained());
    int[][] mined = new int[pairs.size()][];
    ScoreBlocks.forEach(
        questions,
        trained,
        (first, count, scores) -> {
          for (int i = 0; i < count; i++) {
            mined[first + i] =
                mine(rule, data, pairs, first + i, scores, i * pairs.trained().length);
          }
        },
        progress,
        MESSAGES.text("training.mining"));
    return new MinedChunks(mined);
  }

  private static int[] mine(
      Negatives.Mined rule, TrainingData data, Pairs pairs, int pair, float[] scores, int start) {
    int[] trained = pairs.trained();
    int[] right = data.relevant()[pairs.questions()[pair]];
    float own = scores[start + Arrays.binarySearch(trained, pairs.chunks()[pair])];
    double most = own - rule.relativeMargin() * Math.abs(own);
    TopK best = TopK.of(scores, start, trained.length, rule.toRank() + right.length);
    int[] mined = new int[best.rows().length];
    int size = 0;
    int rank = 0;
    for (int i = 0; i < mined.length && rank < rule.toRank(); i++) {
      int chunk = trained[best.rows()[i]];
      if (!Pairs.contains(right, chunk) && ++rank >= rule.fromRank() && best.scores()[i] < most) {
        mined[size++] = chunk;
      }
    }
    return Arrays.copyOf(mined, size);
  }

  Picker picker(Picker otherwise, SplittableRandom random) {
    return pair ->
        chunks[pair].length == 0
            ? otherwise.pick(pair)
            : chunks[pair][random.nextInt(chunks[pair].length)];
  }
}
