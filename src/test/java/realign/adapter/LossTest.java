package realign.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Workspace;

/** Each loss against arithmetic done by hand, on vectors of two dimensions and W = I. */
final class LossTest {
  private static final Offset<Float> CLOSE = within(1e-5f);
  private static final Offset<Double> CLOSE_LOSS = within(1e-5);

  private record Result(double loss, float[] slope) {}

  @Test
  void euclideanTriplet() {
    TrainingData data =
        data(new float[] {1, 0}, new float[] {0, 1}, new int[][] {{0}}, new float[] {-1, 0});

    Result result = of(new Loss.Triplet(1, new Negatives.Distractors()), data);

    // |q - c| = 1.41421, |q - n| = 2; slope in q: (q - c) / 1.41421 - (q - n) / 2.
    assertThat(result.loss()).isCloseTo(.414214, CLOSE_LOSS);
    assertThat(result.slope()).containsExactly(new float[] {-.292893f, 0, -.707107f, 0}, CLOSE);
  }

  @Test
  void tripletBeyondItsMarginCostsNothing() {
    TrainingData data =
        data(new float[] {1, 0}, new float[] {1, 0}, new int[][] {{0}}, new float[] {-1, 0});

    Result result = of(new Loss.Triplet(1, new Negatives.Distractors()), data);

    assertThat(result.loss()).isZero();
    assertThat(result.slope()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void cosineTriplet() {
    TrainingData data =
        data(new float[] {1, 0}, new float[] {.6f, .8f}, new int[][] {{0}}, new float[] {.8f, .6f});

    Result result = of(new Loss.CosineTriplet(.3, new Negatives.Distractors()), data);

    // .8 - .6 + .3; slope in norm(q): n - c = (.2, -.2), of which (0, -.2) is across q.
    assertThat(result.loss()).isCloseTo(.5, CLOSE_LOSS);
    assertThat(result.slope()).containsExactly(new float[] {0, 0, -.2f, 0}, CLOSE);
  }

  @Test
  void softmaxOverTrainedChunks() {
    TrainingData data =
        data(
            new float[] {1, 0, 0, 1},
            new float[] {1, 0, 0, 1},
            new int[][] {{0}, {1}},
            new float[0]);

    Result result = of(new Loss.CorpusSoftmax(1, 0, 0, 64), data);

    // Each question: log(1 + 1/e) = .313262; the wrong chunk's share 1 / (1 + e) = .268941.
    assertThat(result.loss()).isCloseTo(.313262, CLOSE_LOSS);
    assertThat(result.slope()).containsExactly(new float[] {0, .134471f, .134471f, 0}, CLOSE);
  }

  @Test
  void inBatchIsTheSoftmaxOverTheBatch() {
    TrainingData data =
        data(
            new float[] {1, 0, 0, 1},
            new float[] {1, 0, 0, 1},
            new int[][] {{0}, {1}},
            new float[0]);

    Result result = of(new Loss.InBatch(2, new Negatives.None()), data);

    // log(1 + 1/e^2) = .126928; slope 2 / (1 + e^2) = .238406 a question, halved by the mean.
    assertThat(result.loss()).isCloseTo(.126928, CLOSE_LOSS);
    assertThat(result.slope()).containsExactly(new float[] {0, .119203f, .119203f, 0}, CLOSE);
  }

  @Test
  void anotherRightChunkIsNoNegative() {
    float[] chunks = {1, 0, 0, 1};
    TrainingData both =
        data(new float[] {1, 0, 0, 1}, chunks, new int[][] {{0, 1}, {1, 0}}, new float[0]);

    for (Loss loss :
        List.of(
            new Loss.CorpusSoftmax(1, 0, 0, 64),
            new Loss.InBatch(2, new Negatives.None()),
            new Loss.InBatch(2, new Negatives.RandomChunks()),
            new Loss.Triplet(1, new Negatives.RandomChunks()))) {
      assertThat(of(loss, both).loss()).as(loss.toString()).isCloseTo(0, CLOSE_LOSS);
    }
  }

  @Test
  void sentencesAreScoredAgainstAllVisibleChunksAndQuestionsAgainstTrainedOnes() {
    // Chunk 0 has the question, 1 a sentence of its own, 2 is hidden: its vector is poison.
    float hidden = Float.NaN;
    TrainingData data =
        new TrainingData(
            new Matrix(1, 2, new float[] {1, 0}),
            new Matrix(3, 2, new float[] {1, 0, 0, 1, hidden, hidden}),
            new int[][] {{0}},
            new int[] {0},
            new int[] {0, 1},
            new Matrix(3, 2, new float[] {0, 1, 1, 0, hidden, hidden}),
            new int[] {1, 0, 2},
            Matrix.zeros(0, 2));

    // The question has one column, its own chunk, and costs nothing; each sentence .313262.
    assertThat(of(new Loss.CorpusSoftmax(1, .6, 0, 64), data).loss())
        .isCloseTo(.6 * .313262, CLOSE_LOSS);
    assertThat(of(new Loss.CorpusSoftmax(1, .6, .5, 64), data).loss())
        .isCloseTo(1.1 * .313262, CLOSE_LOSS);
  }

  @Test
  void whatIsKnownToBeWrongCountsEightTimesAndForNoOtherQuestion() {
    // No question is trained towards chunk 2, which is wrong for the first one.
    TrainingData data =
        new TrainingData(
            new Matrix(2, 2, new float[] {1, 0, 0, 1}),
            new Matrix(3, 2, new float[] {1, 0, 0, 1, .6f, .8f}),
            new int[][] {{0}, {1}},
            new int[] {0, 1},
            new int[] {0, 1, 2},
            Matrix.zeros(0, 2),
            new int[0],
            Matrix.zeros(0, 2),
            new int[][] {{2}, {}});

    // log(1 + 1/e + 8 exp(.6 - 1)) = 1.906641 and log(1 + 1/e) = .313262.
    assertThat(of(new Loss.CorpusSoftmax(1, 0, 0, 64), data).loss())
        .isCloseTo((1.906641 + .313262) / 2, CLOSE_LOSS);
  }

  @Test
  void sampledColumnsCountForThoseLeftOut() {
    float[] scores = {0, 0};

    double loss = Softmax.row(scores, 0, 2, 0, 1, 1, 3, 1);

    assertThat(loss).isCloseTo(Math.log(4), CLOSE_LOSS);
    assertThat(scores).containsExactly(new float[] {-.75f, .75f}, CLOSE);
  }

  @Test
  void exponentialsHoldFiveDigits() {
    float[] values =
        IntStream.range(0, 400)
            .collect(() -> new float[400], (a, i) -> a[i] = -i / 20f, (a, b) -> {});
    Softmax.exponentials(values, 0, 400, 0, 1);
    for (int i = 0; i < 400; i++) {
      double exact = Math.exp(-i / 20.0);
      assertThat((double) values[i]).isCloseTo(exact, within(2e-5 * exact));
    }
  }

  private static TrainingData data(
      float[] questions, float[] chunks, int[][] relevant, float[] distractors) {
    return new TrainingData(
        new Matrix(questions.length / 2, 2, questions),
        new Matrix(chunks.length / 2, 2, chunks),
        relevant,
        IntStream.range(0, relevant.length).toArray(),
        IntStream.range(0, chunks.length / 2).toArray(),
        Matrix.zeros(0, 2),
        new int[0],
        new Matrix(distractors.length / 2, 2, distractors));
  }

  private static Result of(Loss loss, TrainingData data) {
    Recipe recipe = Recipe.balanced().withLoss(loss).withPositives(Recipe.Positives.SOURCE);
    try (Workspace workspace = Workspace.open()) {
      Checkpoint start = new Checkpoint(0, 0, Matrix.identity(2), java.util.Optional.empty());
      Weights weights = new Weights(workspace, recipe.form(), start, new SplittableRandom(1));
      Pairs pairs = Pairs.of(data, recipe.positives());
      List<Objective> parts =
          new Objectives(weights.lane(), data, pairs, recipe, new SplittableRandom(1))
              .parts(Progress.NONE);
      double cost = new Steps(weights, List.of(parts), 1).step(false);
      return new Result(cost, weights.gradient().clone());
    }
  }
}
