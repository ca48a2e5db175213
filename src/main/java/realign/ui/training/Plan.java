package realign.ui.training;

import java.time.Duration;
import java.util.Map;
import realign.adapter.Recipe;
import realign.adapter.Side;
import realign.encoder.Encoders;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.experiment.Sides;
import realign.experiment.Split;

/**
 * All that a person chooses before a run.
 *
 * @param recipe followed where the purpose is a recipe; otherwise without effect
 * @param side either one where several adapters are trained, else the one that is meant
 * @param encoder by its name
 * @param embeddingLimit tokens that services may be asked to encode in the project, over all its
 *     runs; 0 for any number
 */
record Plan(
    Purpose purpose,
    Recipe recipe,
    Sides side,
    long seed,
    Duration budget,
    Split.Kind split,
    Scoring scoring,
    String encoder,
    long embeddingLimit) {
  Plan {
    side = searches(purpose) ? side : Sides.of(side.preferred());
  }

  /** What a run’s provenance calls the plan. */
  static final String FACT = "plan";

  static Plan standard() {
    return new Plan(
        Purpose.BALANCED,
        Recipe.balanced(),
        Sides.QUERY_ONLY,
        1,
        Duration.ofSeconds(20),
        Split.Kind.BOTH,
        Scoring.EVIDENCE,
        Encoders.STANDARD,
        0);
  }

  Plan with(Purpose other) {
    return new Plan(other, recipe, side, seed, budget, split, scoring, encoder, embeddingLimit);
  }

  Plan with(Recipe other) {
    return new Plan(purpose, other, side, seed, budget, split, scoring, encoder, embeddingLimit);
  }

  Plan with(Sides other) {
    return new Plan(purpose, recipe, other, seed, budget, split, scoring, encoder, embeddingLimit);
  }

  Plan withSeed(long other) {
    return new Plan(purpose, recipe, side, other, budget, split, scoring, encoder, embeddingLimit);
  }

  Plan with(Duration other) {
    return new Plan(purpose, recipe, side, seed, other, split, scoring, encoder, embeddingLimit);
  }

  Plan with(Split.Kind other) {
    return new Plan(purpose, recipe, side, seed, budget, other, scoring, encoder, embeddingLimit);
  }

  Plan with(Scoring other) {
    return new Plan(purpose, recipe, side, seed, budget, split, other, encoder, embeddingLimit);
  }

  Plan withEncoder(String other) {
    return new Plan(purpose, recipe, side, seed, budget, split, scoring, other, embeddingLimit);
  }

  Plan withEmbeddingLimit(long other) {
    return new Plan(purpose, recipe, side, seed, budget, split, scoring, encoder, other);
  }

  /** The limit on services as encoders take it. */
  long tokenLimit() {
    return embeddingLimit == 0 ? Long.MAX_VALUE : embeddingLimit;
  }

  /** Whether texts leave this machine, or this program, to be encoded. */
  boolean asksService() {
    return encoder.startsWith("openai:") || encoder.startsWith("ollama:");
  }

  /** A preset as it was published, with the side that it is for. */
  Plan following(Recipe preset) {
    return with(Purpose.RECIPE).with(preset).with(Sides.of(preset.side()));
  }

  /** Whether several adapters are trained, to choose one. */
  boolean searches() {
    return searches(purpose);
  }

  private static boolean searches(Purpose purpose) {
    return purpose != Purpose.RECIPE && purpose != Purpose.DOCUMENTS;
  }

  /** Whether one recipe is followed as it is. */
  boolean follows() {
    return purpose == Purpose.RECIPE;
  }

  /** Whether it can do without questions. */
  boolean needsNoQuestions() {
    return purpose == Purpose.DOCUMENTS;
  }

  /** For the engine; the plan itself goes into the run’s provenance. */
  Settings settings() {
    Settings settings =
        new Settings(
            split,
            seed,
            purpose.scenario(),
            side,
            budget,
            java.util.Optional.empty(),
            Map.of(FACT, PlanText.of(this)));
    return follows() ? settings.withRecipe(sided(recipe, side.preferred())) : settings;
  }

  private static Recipe sided(Recipe recipe, Side side) {
    return recipe.side() == side ? recipe : recipe.withSide(side);
  }
}
