package realign.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Workspace;

/** Each loss's slopes against central differences of the loss itself. */
final class GradientTest {
  private static final int SIZE = 6;
  private static final float STEP = 2e-3f;
  private static final TrainingData DATA = Toys.data(SIZE, 20, 3, 11);

  /** A loss, its slope in W and in b, on the batch that a fixed seed draws. */
  private record Slope(double loss, float[] weights, float[] bias) {}

  static Stream<Recipe> recipes() {
    Recipe softmax = recipe("softmax", new Loss.CorpusSoftmax(.4, 0, 0, 4096));
    Recipe ours = recipe("ours", new Loss.CorpusSoftmax(.4, .6, .8, 4096));
    Recipe sampled =
        recipe("sampled", new Loss.CorpusSoftmax(.4, .6, .8, 8)).withCourse(new Course(3, 1, 0));
    Recipe inBatch = recipe("in batch", new Loss.InBatch(3, new Negatives.None()));
    Recipe hard = recipe("hard", new Loss.InBatch(3, new Negatives.Mined(1, 5, .05)));
    Recipe triplet = recipe("triplet", new Loss.Triplet(1, new Negatives.RandomChunks()));
    Recipe distractors = recipe("distractors", new Loss.Triplet(1, new Negatives.Distractors()));
    Recipe cosine = recipe("cosine", new Loss.CosineTriplet(.5, new Negatives.Distractors()));
    List<Recipe> queryOnly =
        List.of(softmax, ours, sampled, inBatch, hard, triplet, distractors, cosine);
    Stream<Recipe> shared =
        queryOnly.stream().map(r -> r.withSide(Side.SHARED).withName(r.name() + ", shared"));
    Form pulled = new Form(Start.IDENTITY, 0, true, .05);
    Stream<Recipe> formed =
        queryOnly.stream().map(r -> r.withForm(pulled).withName(r.name() + ", bias and pull"));
    return Stream.of(queryOnly.stream(), shared, formed).flatMap(all -> all);
  }

  private static Recipe recipe(String name, Loss loss) {
    return Recipe.balanced().withName(name).withLoss(loss).withCourse(new Course(16, 1, 0));
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void slopesAreThoseOfTheLoss(Recipe recipe) {
    SplittableRandom random = new SplittableRandom(2);
    float[] weights = Matrix.identity(SIZE).values();
    Uniform.fill(weights, .5, random);
    for (int i = 0; i < SIZE; i++) {
      weights[i * SIZE + i] += 1;
    }
    float[] bias = new float[recipe.form().bias() ? SIZE : 0];
    Uniform.fill(bias, .1, random);

    Slope slope = slope(recipe, weights, bias);

    assertThat(slope.loss()).isPositive();
    compare(recipe, weights, bias, weights, slope.weights());
    compare(recipe, weights, bias, bias, slope.bias());
  }

  private static void compare(
      Recipe recipe, float[] weights, float[] bias, float[] moved, float[] slopes) {
    for (int i = 0; i < moved.length; i++) {
      float kept = moved[i];
      moved[i] = kept + STEP;
      double above = slope(recipe, weights, bias).loss();
      moved[i] = kept - STEP;
      double below = slope(recipe, weights, bias).loss();
      moved[i] = kept;
      double expected = (above - below) / (2 * STEP);
      assertThat((double) slopes[i])
          .as("slope %d of %s", i, recipe.name())
          .isCloseTo(expected, within(1.5e-3));
    }
  }

  private static Slope slope(Recipe recipe, float[] weights, float[] bias) {
    Pairs pairs = Pairs.of(DATA, recipe.positives());
    Checkpoint start =
        new Checkpoint(
            0,
            0,
            new Matrix(SIZE, SIZE, weights),
            recipe.form().bias() ? Optional.of(bias) : Optional.empty());
    try (Workspace workspace = Workspace.open()) {
      Weights at = new Weights(workspace, recipe.form(), start, new SplittableRandom(1));
      List<Objective> parts =
          new Objectives(at.lane(), DATA, pairs, recipe, new SplittableRandom(9))
              .parts(Progress.NONE);
      double loss = new Steps(at, List.of(parts), 1).step(recipe.side() == Side.SHARED);
      return new Slope(loss, at.gradient().clone(), at.biasGradient().clone());
    }
  }
}
