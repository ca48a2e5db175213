package realign.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import realign.job.Cancelled;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Products;
import realign.vector.Rows;
import realign.vector.TopK;

final class TrainerTest {
  private static final TrainingData DATA = Toys.data(24, 40, 5, 3);
  private static final Recipe SHORT = Recipe.balanced().withCourse(new Course(32, 4, 60));

  static List<Recipe> presets() {
    return Recipe.presets();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void theSameSeedGivesTheSameWeightsAlsoSideBySide(Recipe preset) {
    Course course = preset.course();
    Recipe recipe = preset.withCourse(new Course(course.batch(), Math.min(2, course.epochs()), 20));

    CompletableFuture<Checkpoint> other =
        CompletableFuture.supplyAsync(() -> train(DATA, recipe, 5).last());
    Checkpoint first = train(DATA, recipe, 5).last();

    assertThat(other.join().weights().values()).containsExactly(first.weights().values());
    assertThat(first.weights().values()).doesNotContain(Float.NaN);
  }

  @Test
  void anotherSeedGivesOtherWeights() {
    assertThat(train(DATA, SHORT, 5).last().weights().values())
        .isNotEqualTo(train(DATA, SHORT, 6).last().weights().values());
  }

  @Test
  void oursFindsTheMapForKnownAndNewChunks() {
    double before = hits(DATA, Matrix.identity(24));

    Training training = train(DATA, Recipe.balanced(), 1);

    assertThat(before).isLessThan(.75);
    assertThat(hits(DATA, training.last().weights())).isGreaterThan(.95);
  }

  @Test
  void learnsFromSentencesAloneBeforeTheFirstQuestion() {
    TrainingData none = with(DATA, new int[0], DATA.visibleChunks());

    Training training = train(none, Recipe.balanced(), 1);

    assertThat(hits(DATA, training.last().weights())).isGreaterThan(.9);
  }

  /** Trained towards, no question's, and left out of most samples. */
  @ParameterizedTest
  @CsvSource({"30, 4096", "39, 4096", "30, 20", "39, 20"})
  void aChunkThatIsSaidToBeWrongScoresLower(int wrong, int sample) {
    Recipe recipe =
        SHORT
            .withLoss(new Loss.CorpusSoftmax(.05, .6, .6, sample))
            .withOptimiser(Optimiser.adam(2e-3))
            .withCourse(new Course(16, 10, 0));

    double without = score(train(tempted(wrong, false), recipe, 5), wrong);
    double with = score(train(tempted(wrong, true), recipe, 5), wrong);

    assertThat(with).isLessThan(without - .005);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyRecipeTakesNoteOfWhatIsSaidToBeWrong(Recipe preset) {
    double without = score(train(tempted(39, false), preset, 5), 39);
    double with = score(train(tempted(39, true), preset, 5), 39);

    boolean closedForm = preset.course().epochs() == 0;
    assertThat(with).matches(score -> closedForm ? score == without : score < without);
  }

  /** The first question lies between its chunk and one that may be said to be wrong for it. */
  private static TrainingData tempted(int wrong, boolean said) {
    Matrix questions = new Matrix(DATA.questions().rows(), 24, DATA.questions().values().clone());
    for (int i = 0; i < 24; i++) {
      questions.values()[i] += .6f * DATA.chunks().at(wrong, i);
    }
    Rows.normalise(questions.values(), 0, 24);
    int[][] marks = TrainingData.nothingWrong(DATA.relevant().length);
    marks[0] = said ? new int[] {wrong} : new int[0];
    return new TrainingData(
        questions,
        DATA.chunks(),
        DATA.relevant(),
        DATA.trainQuestions(),
        DATA.visibleChunks(),
        DATA.sentences(),
        DATA.sentenceChunks(),
        DATA.distractors(),
        marks);
  }

  /** Of a chunk for the first question. */
  private static double score(Training training, int chunk) {
    Matrix query = tempted(chunk, false).questions().pick(new int[] {0});
    Matrix adapted = Rows.normalised(Products.timesTransposed(query, training.last().weights()));
    return Rows.dot(adapted.row(0), DATA.chunks().row(chunk));
  }

  @Test
  void nothingToLearnFromLeavesTheStart() {
    TrainingData none = with(DATA, new int[0], DATA.visibleChunks());

    Training training = train(none, Recipe.named("softmax").orElseThrow(), 1);

    assertThat(training.steps()).isZero();
    assertThat(training.last().weights().sameAs(Matrix.identity(24))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void touchesNeitherHiddenChunksNorOtherQuestions(Recipe preset) {
    TrainingData poisoned = poisoned();

    Checkpoint last =
        train(
                poisoned,
                preset.withCourse(new Course(16, Math.min(2, preset.course().epochs()), 0)),
                1)
            .last();

    assertThat(last.weights().values()).doesNotContain(Float.NaN);
  }

  @Test
  void handsOutACopyAfterEachEpoch() {
    List<Checkpoint> seen = new ArrayList<>();
    Training training =
        new Trainer()
            .train(
                DATA,
                SHORT,
                1,
                checkpoint -> {
                  Arrays.fill(checkpoint.weights().values(), 9);
                  return seen.add(checkpoint);
                },
                Progress.NONE);

    assertThat(seen).extracting(Checkpoint::epoch).containsExactly(1, 2, 3, 4);
    assertThat(seen.get(3).loss()).isLessThan(seen.get(0).loss());
    assertThat(training.steps()).isEqualTo(60);
    assertThat(train(DATA, SHORT, 1).last().loss()).isEqualTo(seen.get(3).loss());
  }

  @Test
  void stopsWhereTheListenerSaysSo() {
    Training training =
        new Trainer().train(DATA, SHORT, 1, checkpoint -> checkpoint.epoch() < 2, Progress.NONE);

    assertThat(training.last().epoch()).isEqualTo(2);
    assertThat(training.steps()).isEqualTo(30);
  }

  @Test
  void stopsBetweenStepsWhenCancelled() {
    List<Long> done = new ArrayList<>();
    Progress third =
        new Progress() {
          @Override
          public void report(String what, long steps, long total) {
            done.add(steps);
          }

          @Override
          public boolean cancelled() {
            return done.size() == 3;
          }
        };

    assertThatThrownBy(() -> new Trainer().train(DATA, SHORT, 1, TrainingListener.NONE, third))
        .isInstanceOf(Cancelled.class);
    assertThat(done).containsExactly(1L, 2L, 3L);
  }

  @Test
  void lowRankMovesWithinItsRank() {
    Recipe recipe = SHORT.withForm(new Form(Start.IDENTITY, 2, false, 0));

    Matrix weights = train(DATA, recipe, 1).last().weights();

    double[][] residual = new double[24][24];
    for (int i = 0; i < 24; i++) {
      for (int j = 0; j < 24; j++) {
        residual[i][j] = weights.at(i, j) - (i == j ? 1 : 0);
      }
    }
    assertThat(rank(residual, 1e-4)).isEqualTo(2);
  }

  @Test
  void sampledSoftmaxComesNearTheWholeOne() {
    Recipe whole = Recipe.balanced().withCourse(new Course(8, 10, 0));
    Recipe sampled = whole.withLoss(new Loss.CorpusSoftmax(.05, .6, .6, 20));

    assertThat(hits(DATA, train(DATA, sampled, 1).last().weights()))
        .isCloseTo(hits(DATA, train(DATA, whole, 1).last().weights()), within(.05));
  }

  @Test
  void queriesFirstEndsOnBothSides() {
    Recipe queriesFirst = SHORT.queriesFirst();
    Recipe queryOnly = SHORT.withSide(Side.QUERY_ONLY);
    List<Checkpoint> first = new ArrayList<>();
    List<Checkpoint> alone = new ArrayList<>();
    new Trainer().train(DATA, queriesFirst, 1, first::add, Progress.NONE);
    new Trainer().train(DATA, queryOnly, 1, alone::add, Progress.NONE);

    assertThat(first.get(1).weights().values())
        .containsExactly(alone.get(1).weights().values(), within(1e-4f));
    assertThat(apart(first.get(2), alone.get(2))).isGreaterThan(.001);
  }

  private static double apart(Checkpoint one, Checkpoint other) {
    double most = 0;
    for (int i = 0; i < one.weights().values().length; i++) {
      most = Math.max(most, Math.abs(one.weights().values()[i] - other.weights().values()[i]));
    }
    return most;
  }

  @ParameterizedTest
  @MethodSource("presets")
  void twoThreadsGiveTheSameWeightsAsOne(Recipe preset) {
    Recipe recipe = preset.withCourse(new Course(33, Math.min(3, preset.course().epochs()), 0));
    Training two = new Trainer(2).train(DATA, recipe, 1, TrainingListener.NONE, Progress.NONE);

    assertThat(two.last().weights().sameAs(train(DATA, recipe, 1).last().weights())).isTrue();
  }

  private static Training train(TrainingData data, Recipe recipe, long seed) {
    return new Trainer().train(data, recipe, seed, TrainingListener.NONE, Progress.NONE);
  }

  /** Share of sentences, those of untrained chunks among them, that find their chunk first. */
  private static double hits(TrainingData data, Matrix weights) {
    Matrix adapted = Rows.normalised(Products.timesTransposed(data.sentences(), weights));
    Matrix scores = Products.timesTransposed(adapted, data.chunks());
    int hits = 0;
    for (int i = 0; i < scores.rows(); i++) {
      TopK best = TopK.of(scores.values(), i * scores.columns(), scores.columns(), 1);
      hits += best.rows()[0] == data.sentenceChunks()[i] ? 1 : 0;
    }
    return (double) hits / scores.rows();
  }

  private static TrainingData with(TrainingData data, int[] questions, int[] visible) {
    return new TrainingData(
        data.questions(),
        data.chunks(),
        data.relevant(),
        questions,
        visible,
        data.sentences(),
        data.sentenceChunks(),
        data.distractors());
  }

  /**
   * Every second chunk hidden, the questions of those not for training, all of these not numbers.
   */
  private static TrainingData poisoned() {
    int[] visible = IntStream.range(0, 40).filter(row -> row % 2 == 0).toArray();
    int[] questions =
        IntStream.range(0, DATA.relevant().length)
            .filter(row -> DATA.relevant()[row][0] % 4 == 0)
            .toArray();
    return new TrainingData(
        poison(DATA.questions(), questions),
        poison(DATA.chunks(), visible),
        DATA.relevant(),
        questions,
        visible,
        poison(DATA.sentences(), IntStream.range(0, 80).filter(row -> row / 2 % 2 == 0).toArray()),
        DATA.sentenceChunks(),
        DATA.distractors());
  }

  private static Matrix poison(Matrix matrix, int[] keep) {
    Matrix poisoned = new Matrix(matrix.rows(), matrix.columns(), matrix.values().clone());
    for (int row = 0; row < matrix.rows(); row++) {
      if (Arrays.binarySearch(keep, row) < 0) {
        Arrays.fill(
            poisoned.values(), row * matrix.columns(), (row + 1) * matrix.columns(), Float.NaN);
      }
    }
    return poisoned;
  }

  /** By elimination with the largest pivot. */
  private static int rank(double[][] rows, double zero) {
    int rank = 0;
    boolean[] used = new boolean[rows.length];
    for (int column = 0; column < rows.length; column++) {
      int pivot = -1;
      for (int i = 0; i < rows.length; i++) {
        if (!used[i] && (pivot < 0 || Math.abs(rows[i][column]) > Math.abs(rows[pivot][column]))) {
          pivot = i;
        }
      }
      if (pivot < 0 || Math.abs(rows[pivot][column]) < zero) {
        continue;
      }
      used[pivot] = true;
      rank++;
      for (int i = 0; i < rows.length; i++) {
        if (i != pivot) {
          double factor = rows[i][column] / rows[pivot][column];
          for (int j = 0; j < rows.length; j++) {
            rows[i][j] -= factor * rows[pivot][j];
          }
        }
      }
    }
    return rank;
  }
}
