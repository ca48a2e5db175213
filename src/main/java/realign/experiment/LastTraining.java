package realign.experiment;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import realign.adapter.Checkpoint;
import realign.adapter.Loss;
import realign.adapter.Recipe;
import realign.adapter.Trainer;
import realign.adapter.TrainingData;
import realign.job.Cancelled;
import realign.job.Messages;
import realign.job.Progress;

/**
 * Once everything is chosen, validation questions are free to be learned from: trains what was
 * chosen again, for as many epochs, on all that the test leaves.
 */
final class LastTraining {
  private final Material material;
  private final Split split;
  private final long seed;

  LastTraining(Material material, Split split, long seed) {
    this.material = material;
    this.split = split;
    this.seed = seed;
  }

  /** The chosen trial with its new weights; as it was where that is cancelled. */
  Trial of(Trial chosen, Progress progress) {
    if (progress.cancelled()) {
      return chosen;
    }
    progress.report(Messages.of(LastTraining.class).text("training.again"), 0, 0);
    Split.Refit refit = split.refit();
    AtomicReference<@Nullable Checkpoint> reached = new AtomicReference<>();
    try {
      new Trainer(Search.THREADS)
          .train(
              data(material, refit.train(), refit.visibleChunks())
                  .withChunks(material.chunksFor(chosen.candidate().recipe().side())),
              asStrong(chosen.candidate().recipe()),
              seed,
              checkpoint -> {
                reached.set(checkpoint);
                return checkpoint.epoch() < chosen.epoch();
              },
              progress);
    } catch (Cancelled e) {
      return chosen;
    }
    Checkpoint last = Objects.requireNonNull(reached.get(), "a training ends in a checkpoint");
    return chosen.with(chosen.near() == 1 ? last : last.near(chosen.near()));
  }

  /**
   * With validation's chunks trained, fewer are left without questions: each of those pulls as hard
   * as when the recipe was chosen.
   */
  private Recipe asStrong(Recipe recipe) {
    if (!(recipe.loss() instanceof Loss.CorpusSoftmax loss)) {
      return recipe;
    }
    double before = untrained(split.train(), split.visibleChunks());
    double now = untrained(split.refit().train(), split.refit().visibleChunks());
    double share = before == 0 ? 1 : Math.min(1, now / before);
    return recipe.withLoss(
        new Loss.CorpusSoftmax(
            loss.temperature(),
            share * loss.untrainedWeight(),
            loss.trainedWeight(),
            loss.sample()));
  }

  /** Chunks without questions for each that has some. */
  private double untrained(int[] questions, int[] visibleChunks) {
    long trained =
        IntStream.of(questions)
            .flatMap(q -> IntStream.of(material.relevant()[q]))
            .distinct()
            .count();
    return (visibleChunks.length - trained) / (double) Math.max(1, trained);
  }

  /** The questions, and the sentences of the chunks whose text may be used, as if asked. */
  static TrainingData data(Material material, int[] questions, int[] visibleChunks) {
    int[] sentences =
        IntStream.range(0, material.sentences().size())
            .filter(i -> Arrays.binarySearch(visibleChunks, material.sentenceChunks()[i]) >= 0)
            .toArray();
    return new TrainingData(
        material.questionVectors(),
        material.chunkVectors(),
        material.relevant(),
        questions,
        visibleChunks,
        Phrasing.of(material, questions, sentences).asked(material.sentenceVectors(), sentences),
        IntStream.of(sentences).map(i -> material.sentenceChunks()[i]).toArray(),
        material.distractors(),
        visible(material.wrong(), visibleChunks));
  }

  private static int[][] visible(int[][] rows, int[] visibleChunks) {
    return Arrays.stream(rows)
        .map(
            each ->
                Arrays.stream(each)
                    .filter(row -> Arrays.binarySearch(visibleChunks, row) >= 0)
                    .toArray())
        .toArray(int[][]::new);
  }
}
