package realign.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import realign.adapter.Recipe;
import realign.adapter.Side;
import realign.experiment.Scenario;
import realign.experiment.Scoring;
import realign.experiment.Sides;
import realign.experiment.Split;

final class PlanTextTest {
  static java.util.List<Recipe> recipes() {
    return Recipe.presets();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aPlanThatFollowsARecipeComesBackFromItsText(Recipe recipe) {
    Plan plan = Plan.standard().following(recipe).withSeed(7).with(Scoring.STRICT);
    assertThat(PlanText.parse(PlanText.of(plan))).contains(plan);
  }

  @Test
  void aPlanWithChangedSettingsComesBackFromItsText() {
    Plan plan = Plan.standard().following(Recipe.named("triplet").orElseThrow());
    plan = Knobs.named("margin").set(plan, "0.5");
    plan = Knobs.named("negatives").set(plan, "mined");
    plan = Knobs.named("rate").set(plan, "0.0001");
    plan = Knobs.named("epochs").set(plan, "3");
    plan = Knobs.named("start").set(plan, "identity");
    assertThat(PlanText.parse(PlanText.of(plan))).contains(plan);
  }

  @Test
  void aSearchSaysOnlyWhatHasAnEffect() {
    Plan plan =
        Plan.standard()
            .with(Purpose.GROWING)
            .with(Sides.SHARED)
            .with(Split.Kind.QUESTION)
            .with(Duration.ofSeconds(5));
    assertThat(PlanText.of(plan))
        .isEqualTo(
            "purpose=growing; side=shared; seed=1; budget=5; split=question; scoring=evidence;"
                + " encoder=all-MiniLM-L6-v2");
  }

  @Test
  void whatIsNoPlanGivesNone() {
    assertThat(PlanText.parse("")).isEmpty();
    assertThat(PlanText.parse("purpose=wealth")).isEmpty();
    assertThat(PlanText.parse("seed=many; purpose=fixed")).isEmpty();
  }

  @Test
  void aSettingGoesBackToThePresetsOwnValue() {
    Knob rate = Knobs.named("rate");
    Plan preset = Plan.standard().following(Recipe.named("triplet").orElseThrow());
    Plan changed = rate.set(preset, "0.5");
    assertThat(rate.changedIn(changed)).isTrue();
    assertThat(rate.changedIn(preset)).isFalse();
    assertThat(rate.reset(changed)).isEqualTo(preset);
  }

  @Test
  void theEngineIsToldWhatWasChosenAndProvenanceTheWholePlan() {
    Plan plan = Plan.standard().with(Purpose.FIXED).withSeed(3);
    assertThat(plan.settings().scenario()).isEqualTo(Scenario.FIXED);
    assertThat(plan.settings().recipe()).isEmpty();
    assertThat(plan.settings().seed()).isEqualTo(3);
    assertThat(plan.settings().facts()).containsEntry("plan", PlanText.of(plan));
  }

  @Test
  void eitherSideIsForSearchesAlone() {
    Plan either = Plan.standard().with(Sides.EITHER);

    assertThat(PlanText.parse(PlanText.of(either))).contains(either);
    assertThat(either.settings().sides()).isEqualTo(Sides.EITHER);
    assertThat(either.with(Purpose.DOCUMENTS).side()).isEqualTo(Sides.QUERY_ONLY);
  }

  @Test
  void aRecipeIsFollowedOnTheSideThatWasChosen() {
    Recipe triplet = Recipe.named("triplet").orElseThrow();
    Plan plan = Plan.standard().following(triplet).with(Sides.SHARED);
    assertThat(plan.settings().recipe()).contains(triplet.withSide(Side.SHARED));
  }
}
