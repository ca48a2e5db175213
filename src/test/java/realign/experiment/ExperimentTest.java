package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.adapter.Course;
import realign.adapter.Recipe;
import realign.adapter.Side;
import realign.encoder.CrossEncoder;
import realign.encoder.ToyCrossEncoder;
import realign.job.Cancelled;
import realign.job.Progress;
import realign.retrieval.Reranker;

final class ExperimentTest {
  private static final Settings SETTINGS = Settings.standard(1).withBudget(Duration.ofHours(1));

  private final AtomicLong clock = new AtomicLong();
  private final Experiment experiment = new Experiment(clock::get);

  @Test
  void findsAnAdapterThatHelpsOnEveryPart() {
    Outcome outcome = run(World.HELPABLE, SETTINGS);

    for (Part part : Part.values()) {
      assertThat(mrr(outcome, "adapted", part))
          .as("%s", part)
          .isGreaterThan(mrr(outcome, "baseline", part) + .05);
    }
    assertThat(outcome.adapter().isIdentity()).isFalse();
    assertThat(outcome.report().adapter().recommended()).isTrue();
    assertThat(outcome.report().training().bestEpoch()).isPositive();
    assertThat(outcome.report().results())
        .hasSize(outcome.report().questions().test())
        .anySatisfy(result -> assertThat(result.gain()).isPositive());
  }

  @Test
  void weighsWordsAgainstVectorsByValidationAndSaysHow() {
    Outcome outcome = run(World.HELPABLE, SETTINGS);

    // Its chunks' words are numbers that no question has but its own.
    for (String system : List.of("hybridWeighted", "hybridAdaptedWeighted")) {
      assertThat(mrr(outcome, system, Part.ALL))
          .isGreaterThanOrEqualTo(mrr(outcome, system.replace("Weighted", ""), Part.ALL) - .01);
    }
    assertThat(FusionWeights.of(outcome.adapter().provenance()).adapted()).isBetween(0.0, 1.0);
    assertThat(outcome.adapter().provenance().facts())
        .containsKeys("hybridWeight", "hybridAdaptedWeight");
  }

  @Test
  void movedChunkVectorsServeKnownChunksMoreThanNewOnes() {
    Material strayed = new World(60, 10, 24, 0, 0, .15).strayed(1, .25);

    Outcome outcome = experiment.run(strayed, SETTINGS, ExperimentListener.NONE, Progress.NONE);

    double known = mrr(outcome, "moved", Part.KNOWN) - mrr(outcome, "baseline", Part.KNOWN);
    double fresh = mrr(outcome, "moved", Part.NEW) - mrr(outcome, "baseline", Part.NEW);
    assertThat(known).isGreaterThan(fresh + .05);
  }

  @Test
  void readsChunksWholeWhereDocumentsMayBeStoredAnew() {
    Material cutOff = new World(60, 10, 24, 0, 0, .15).cutOff(1, .25);

    Outcome shared =
        experiment.run(
            cutOff, SETTINGS.withSide(Side.SHARED), ExperimentListener.NONE, Progress.NONE);
    Outcome queries = experiment.run(cutOff, SETTINGS, ExperimentListener.NONE, Progress.NONE);

    assertThat(shared.adapter().encoder()).isEqualTo(cutOff.encoder().withWindows());
    assertThat(shared.adapter().provenance().facts()).containsEntry("reading", "windows");
    assertThat(mrr(shared, "windows", Part.ALL))
        .isGreaterThan(mrr(shared, "baseline", Part.ALL) + .1);
    assertThat(mrr(shared, "adapted", Part.LATER))
        .isGreaterThan(mrr(shared, "baseline", Part.LATER) + .1);
    assertThat(shared.report().adapter().recommended()).isTrue();
    assertThat(mrr(shared, "baseline", Part.ALL)).isEqualTo(mrr(queries, "baseline", Part.ALL));
    assertThat(queries.adapter().encoder()).isEqualTo(cutOff.encoder());
    assertThat(queries.report().scores())
        .extracting(Report.Score::system)
        .doesNotContain("windows");
  }

  @Test
  void saysThatMuchTextIsCutOffWhereItIsNotRead() {
    Material cutOff = new World(12, 4, 8, 0, 0, .15).cutOff(1, .25);

    assertThat(Experiment.headroom(cutOff.plain(), Progress.NONE).remarks())
        .anyMatch(remark -> remark.startsWith("The encoder sees 50% of the chunks’ text"));
    assertThat(Experiment.headroom(cutOff, Progress.NONE).remarks())
        .noneMatch(remark -> remark.contains("of the chunks’ text"));
  }

  @Test
  void followsARecipeOnWhatTheEncoderSees() {
    Material cutOff = new World(12, 4, 8, 0, 0, .15).cutOff(1, .25);
    Settings settings = SETTINGS.withRecipe(Recipe.named("embeddingalign").orElseThrow());

    Outcome outcome = experiment.run(cutOff, settings, ExperimentListener.NONE, Progress.NONE);

    assertThat(outcome.adapter().side()).isEqualTo(Side.SHARED);
    assertThat(outcome.adapter().encoder()).isEqualTo(cutOff.encoder());
  }

  @Test
  void reranksWhatWasFoundWhereThereIsACrossEncoder(@TempDir Path folder) throws Exception {
    try (CrossEncoder model = CrossEncoder.open(ToyCrossEncoder.write(folder))) {
      Outcome outcome =
          experiment
              .with(new Reranker(model, 5))
              .run(
                  new World(12, 4, 8, 0, 0, .3).material(1),
                  SETTINGS.withBudget(Duration.ofNanos(1)),
                  ExperimentListener.NONE,
                  Progress.NONE);

      assertThat(outcome.report().scores())
          .extracting(Report.Score::system)
          .contains("reranked", "rerankedAdapted");
      assertThat(outcome.report().timings()).containsKey("rerank");
      assertThat(hit(outcome, "reranked", 5)).isEqualTo(hit(outcome, "baseline", 5));
    }
  }

  private static double hit(Outcome outcome, String system, int depth) {
    return outcome.report().scores().stream()
        .filter(score -> score.system().equals(system) && score.k() == depth)
        .filter(score -> score.split().equals("all"))
        .findFirst()
        .orElseThrow()
        .hitRate();
  }

  @Test
  void keepsTheEncoderAloneWhereNothingHelps() {
    Outcome outcome = run(World.HOPELESS, SETTINGS);

    assertThat(outcome.adapter().isIdentity()).isTrue();
    assertThat(outcome.report().training().recipe()).isEqualTo("identity");
    assertThat(outcome.report().training().bestEpoch()).isZero();
    assertThat(outcome.report().adapter().recommended()).isFalse();
    assertThat(outcome.report().comparison())
        .allSatisfy(one -> assertThat(one.difference()).isZero())
        .allSatisfy(one -> assertThat(one.pValue()).isEqualTo(1));
  }

  @Test
  void theSameSeedGivesTheSameBytesAndFigures() {
    Outcome one = run(World.HELPABLE, SETTINGS);
    Outcome again = run(World.HELPABLE, SETTINGS);

    assertThat(again.adapter().weights().values()).isEqualTo(one.adapter().weights().values());
    assertThat(again.adapter().provenance()).isEqualTo(one.adapter().provenance());
    assertThat(again.report().equals(one.report())).isTrue();
  }

  @Test
  void whatIsChosenLearnsFromTheValidationQuestionsToo() {
    AtomicBoolean cancelled = new AtomicBoolean();
    ExperimentListener cancelling =
        new ExperimentListener() {
          @Override
          public void chosen(CurvePoint point) {
            cancelled.set(true);
          }
        };
    Material material = World.HELPABLE.material(1);
    Outcome whole = experiment.run(material, SETTINGS, ExperimentListener.NONE, Progress.NONE);
    Outcome cut = experiment.run(material, SETTINGS, cancelling, stopping(cancelled));

    assertThat(whole.adapter().provenance().facts()).containsEntry("learned", "train, validation");
    assertThat(cut.adapter().provenance().facts()).containsEntry("learned", "train");
    assertThat(cut.report().training().bestEpoch())
        .isEqualTo(whole.report().training().bestEpoch());
    assertThat(cut.adapter().weights().values()).isNotEqualTo(whole.adapter().weights().values());
  }

  @Test
  void aRecipeOfItsOwnIsScoredAsItIs() {
    Recipe triplet = Recipe.named("triplet").orElseThrow();
    Outcome outcome = run(World.HOPELESS, SETTINGS.withRecipe(triplet));

    assertThat(outcome.adapter().isIdentity()).isFalse();
    assertThat(outcome.report().training().recipe()).isEqualTo("triplet");
    assertThat(outcome.report().training().bestEpoch()).isEqualTo(30);
    assertThat(outcome.report().adapter().recommended()).isFalse();
  }

  @Test
  void saysHowFarTheSearchIsEpochByEpoch() {
    Recipe recipe = Recipe.named("triplet").orElseThrow().withCourse(new Course(16, 3, 0));
    List<String> told = new ArrayList<>();
    Progress telling =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {
            if (what.equals("Searching for the best adapter")) {
              told.add(done + " of " + total);
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    experiment.run(
        World.HOPELESS.material(1), SETTINGS.withRecipe(recipe), ExperimentListener.NONE, telling);

    assertThat(told).startsWith("0 of 3", "1 of 3", "2 of 3").endsWith("3 of 3");
  }

  @Test
  void anAdapterForBothSidesMovesTheChunksToo() {
    Outcome outcome = run(World.HELPABLE, SETTINGS.withSide(Side.SHARED));

    assertThat(outcome.adapter().side()).isEqualTo(Side.SHARED);
    assertThat(outcome.report().training().side()).isEqualTo("shared");
    assertThat(mrr(outcome, "adapted", Part.ALL))
        .isGreaterThan(mrr(outcome, "baseline", Part.ALL) + .05);
  }

  @Test
  void whereEitherSideWillDoDocumentsAreAdaptedIfThatIsClearlyBetter() {
    // The axes that drown what a query says are in the chunks' vectors, too.
    Outcome either = run(World.HELPABLE, SETTINGS.withSides(Sides.EITHER));
    Outcome queries = run(World.HELPABLE, SETTINGS);

    assertThat(either.report().training().candidates()).isEqualTo(12);
    assertThat(either.adapter().side()).isEqualTo(Side.SHARED);
    assertThat(mrr(either, "adapted", Part.ALL)).isGreaterThan(mrr(queries, "adapted", Part.ALL));
  }

  @Test
  void theSentencesAloneTeachAnAdapter() {
    Material material = World.HELPABLE.material(1);
    Outcome outcome =
        experiment.runWithoutQuestions(material, SETTINGS, ExperimentListener.NONE, Progress.NONE);
    int[] before =
        ranks(material, realign.adapter.Adapter.identity(material.encoder(), Side.QUERY_ONLY));
    int[] after = ranks(material, outcome.adapter());

    assertThat(java.util.Arrays.stream(after).average().orElseThrow())
        .isLessThan(.8 * java.util.Arrays.stream(before).average().orElseThrow());
    assertThat(outcome.report().adapter().recommended()).isFalse();
    assertThat(outcome.report().scores()).isEmpty();
  }

  @Test
  void listenersHearOneAfterTheOther() {
    List<String> heard = new ArrayList<>();
    experiment.run(
        World.HELPABLE.material(1),
        SETTINGS,
        new ExperimentListener() {
          @Override
          public void headroom(Headroom headroom) {
            heard.add("headroom");
          }

          @Override
          public void baseline(CurvePoint baseline) {
            heard.add("baseline");
          }

          @Override
          public void advanced(CurvePoint point) {
            if (point.candidate() == 1) {
              heard.add("epoch " + point.epoch());
            }
          }

          @Override
          public void chosen(CurvePoint point) {
            heard.add("chosen");
          }
        },
        Progress.NONE);

    assertThat(heard)
        .startsWith("headroom", "baseline", "epoch 1", "epoch 2")
        .endsWith("chosen")
        .doesNotHaveDuplicates();
  }

  @Test
  void cancelKeepsTheBestSoFar() {
    AtomicBoolean cancelled = new AtomicBoolean();
    List<Integer> epochs = new ArrayList<>();
    ExperimentListener listener =
        new ExperimentListener() {
          @Override
          public void advanced(CurvePoint point) {
            epochs.add(point.epoch());
            cancelled.set(epochs.size() >= 5);
          }
        };
    Outcome outcome =
        experiment.run(World.HELPABLE.material(1), SETTINGS, listener, stopping(cancelled));

    assertThat(outcome.report().scores()).isNotEmpty();
    assertThat(epochs).hasSizeLessThan(12);
  }

  @Test
  void cancelledBeforeThereIsAnythingItSaysSo() {
    assertThatThrownBy(
            () ->
                experiment.run(
                    World.HELPABLE.material(1),
                    SETTINGS,
                    ExperimentListener.NONE,
                    stopping(new AtomicBoolean(true))))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void theBudgetEndsTheSearch() {
    List<Integer> started = new ArrayList<>();
    ExperimentListener listener =
        new ExperimentListener() {
          @Override
          public void started(int candidate, String name) {
            started.add(candidate);
          }

          @Override
          public void advanced(CurvePoint point) {
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
          }
        };
    experiment.run(
        World.HELPABLE.material(1),
        SETTINGS.withBudget(Duration.ofSeconds(10)),
        listener,
        Progress.NONE);

    assertThat(started).hasSizeLessThanOrEqualTo(2).contains(1);
  }

  @Test
  void tinyMaterialEndsInAnAnswer() {
    Outcome outcome = run(new World(6, 2, 8, 0, 0, .3), SETTINGS);
    assertThat(outcome.adapter().isIdentity()).isTrue();
    assertThat(outcome.report().adapter().reason()).contains("too few questions");
  }

  private Outcome run(World world, Settings settings) {
    return experiment.run(world.material(1), settings, ExperimentListener.NONE, Progress.NONE);
  }

  private static int[] ranks(Material material, realign.adapter.Adapter adapter) {
    return new realign.retrieval.ExactSearch(
            material.chunkVectors(), material.chunks().stream().map(c -> c.id()).toList())
        .ranks(adapter.queries(material.questionVectors()), material.relevant(), Progress.NONE, "");
  }

  private static double mrr(Outcome outcome, String system, Part part) {
    return outcome.report().scores().stream()
        .filter(s -> s.system().equals(system) && s.split().equals(part.label()) && s.k() == 10)
        .findFirst()
        .orElseThrow()
        .mrr();
  }

  private static Progress stopping(AtomicBoolean cancelled) {
    return new Progress() {
      @Override
      public void report(String what, long done, long total) {}

      @Override
      public boolean cancelled() {
        return cancelled.get();
      }
    };
  }
}
