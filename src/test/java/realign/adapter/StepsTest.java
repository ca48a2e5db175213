package realign.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Workspace;

final class StepsTest {
  private static final int SIZE = 24;
  private static final TrainingData DATA = Toys.data(SIZE, 40, 5, 3);

  /** An odd batch, so that lanes have unequal shares. */
  private static final Recipe RECIPE = Recipe.balanced().withCourse(new Course(33, 1, 0));

  private record Slope(double loss, float[] weights) {}

  @Test
  void lanesTogetherHaveTheWholeBatchsLossAndSlope() {
    Slope whole = slope(1);
    Slope shared = slope(2);

    assertThat(shared.loss()).isCloseTo(whole.loss(), within(1e-6 * whole.loss()));
    assertThat(shared.weights()).containsExactly(whole.weights(), within(1e-5f));
    assertThat(whole.weights()).isNotEqualTo(new float[SIZE * SIZE]);
  }

  @Test
  void laneWithNothingToDoAddsNothing() {
    Slope shared = slope(100);

    assertThat(shared.weights()).containsExactly(slope(1).weights(), within(1e-5f));
  }

  private static Slope slope(int lanes) {
    List<Workspace> workspaces = Stream.generate(Workspace::open).limit(lanes).toList();
    Checkpoint start = new Checkpoint(0, 0, Matrix.identity(SIZE), Optional.empty());
    Pairs pairs = Pairs.of(DATA, RECIPE.positives());
    Weights weights = new Weights(workspaces.get(0), RECIPE.form(), start, new SplittableRandom(1));
    List<List<Objective>> parts =
        weights.lanes(workspaces).stream()
            .map(lane -> new Objectives(lane, DATA, pairs, RECIPE, new SplittableRandom(9)))
            .map(objectives -> objectives.parts(Progress.NONE))
            .toList();
    try (Steps steps = new Steps(weights, parts, lanes)) {
      return new Slope(steps.step(false), weights.gradient().clone());
    } finally {
      workspaces.forEach(Workspace::close);
    }
  }
}
