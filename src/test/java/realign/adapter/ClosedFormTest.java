package realign.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Products;

final class ClosedFormTest {
  private static final TrainingData ONE_PAIR =
      new TrainingData(
          new Matrix(1, 2, new float[] {1, 0}),
          new Matrix(2, 2, new float[] {0, 1, -1, 0}),
          new int[][] {{0}},
          new int[] {0},
          new int[] {0, 1},
          Matrix.zeros(0, 2),
          new int[0],
          Matrix.zeros(0, 2));

  @Test
  void ridgeByHand() {
    // (c qT + .05 I)(q qT + .05 I)^-1
    assertThat(train(ONE_PAIR, "ridge").values())
        .containsExactly(new float[] {.047619f, 0, .952381f, 1}, within(1e-5f));
  }

  @Test
  void procrustesFindsTheRotation() {
    Matrix rotation = train(ONE_PAIR, "procrustes");

    // The polar factor of [[.05, 0], [1, .05]]: the nearest rotation, by its angle's tangent 1 /
    // .1.
    float cosine = .0995037f;
    float sine = .9950372f;
    assertThat(rotation.values())
        .containsExactly(new float[] {cosine, -sine, sine, cosine}, within(1e-4f));
  }

  @Test
  void procrustesStaysARotationInMoreDimensions() {
    Matrix rotation = train(Toys.data(24, 40, 5, 3), "procrustes");

    assertThat(Products.timesTransposed(rotation, rotation).values())
        .containsExactly(Matrix.identity(24).values(), within(1e-3f));
  }

  @Test
  void movedChunksStandTowardsTheirQuestions() {
    Matrix moved = MovedChunks.of(ONE_PAIR, Recipe.Positives.SOURCE, 1);

    assertThat(moved.values())
        .containsExactly(new float[] {.707107f, .707107f, -1, 0}, within(1e-6f));
    assertThat(ONE_PAIR.chunks().values()).containsExactly(0, 1, -1, 0);
  }

  @Test
  void minedChunksAreWrongHighAndBelowTheMargin() {
    TrainingData data =
        new TrainingData(
            new Matrix(5, 2, new float[] {1, 0, 0, 1, 0, 1, 0, 1, 0, 1}),
            new Matrix(5, 2, new float[] {.9f, 0, .89f, 0, .8f, 0, .7f, 0, .6f, 0}),
            new int[][] {{0}, {1}, {2}, {3}, {4}},
            new int[] {0, 1, 2, 3, 4},
            new int[] {0, 1, 2, 3, 4},
            Matrix.zeros(0, 2),
            new int[0],
            Matrix.zeros(0, 2));
    Pairs pairs = Pairs.of(data, Recipe.Positives.SOURCE);

    // For question 0, chunk 1 is within 5 % of the right one, 2 and 3 serve, 4 has rank 4.
    assertThat(
            MinedChunks.of(new Negatives.Mined(1, 3, .05), data, pairs, Progress.NONE).chunks()[0])
        .containsExactly(2, 3);
    assertThat(
            MinedChunks.of(new Negatives.Mined(3, 4, .05), data, pairs, Progress.NONE).chunks()[0])
        .containsExactly(3, 4);
  }

  private static Matrix train(TrainingData data, String preset) {
    Recipe recipe = Recipe.named(preset).orElseThrow();
    return new Trainer()
        .train(data, recipe, 1, TrainingListener.NONE, Progress.NONE)
        .last()
        .weights();
  }
}
