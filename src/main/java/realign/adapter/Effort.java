package realign.adapter;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a training costs, told before it starts, in multiply-adds of its matrix products: the same
 * number on every machine.
 */
public final class Effort {
  /** Forward and backward, through the map and against the chunks. */
  private static final int WAYS = 2;

  private Effort() {}

  /** The whole of it; 0 for a closed form. */
  public static double of(TrainingData data, Recipe recipe) {
    Course course = recipe.course();
    Pairs pairs = Pairs.of(data, recipe.positives());
    int items = pairs.size() > 0 ? pairs.size() : data.sentenceChunks().length;
    return (double) course.epochs() * course.stepsPerEpoch(items) * step(data, recipe, pairs);
  }

  private static double step(TrainingData data, Recipe recipe, Pairs pairs) {
    int batch = recipe.course().batch();
    if (!(recipe.loss() instanceof Loss.CorpusSoftmax softmax)) {
      return term(data, recipe, Math.min(batch, pairs.size()), batch);
    }
    int most = Math.max(softmax.sample(), 2 * batch);
    int visible = Math.min(most, data.visibleChunks().length);
    int trained = Math.min(most, pairs.trained().length);
    int sentences =
        (int)
            IntStream.of(data.sentenceChunks())
                .filter(chunk -> Arrays.binarySearch(pairs.trained(), chunk) >= 0)
                .count();
    int others = data.sentenceChunks().length - sentences;
    double step = term(data, recipe, Math.min(batch, pairs.size()), trained);
    if (softmax.untrainedWeight() > 0) {
      step += term(data, recipe, Math.min(batch, others), visible);
    }
    if (softmax.trainedWeight() > 0) {
      step += term(data, recipe, Math.min(batch, sentences), visible);
    }
    return step;
  }

  private static double term(TrainingData data, Recipe recipe, int queries, int chunks) {
    double width = data.chunks().columns();
    double mapped = recipe.side() == Side.SHARED ? queries + (double) chunks : queries;
    double against = recipe.side() == Side.SHARED ? 1.5 * chunks : chunks;
    return WAYS * width * (mapped * width + queries * against);
  }
}
