package realign.experiment;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import realign.adapter.Recipe;
import realign.adapter.Side;

/**
 * How an experiment is run.
 *
 * @param seed of the split and of training
 * @param sides that the search trains for; a recipe of its own brings its side
 * @param budget for the search, which tries as much as ends in time on a usual machine; on a slow
 *     one, what has begun when it ends is cut short
 * @param recipe to follow to its last epoch instead of searching, and to score as it is, even where
 *     the encoder alone is better: for showing what it does
 * @param facts that the engine can't know and provenance should hold: time, machine, versions
 */
public record Settings(
    Split.Kind split,
    long seed,
    Scenario scenario,
    Sides sides,
    Duration budget,
    Optional<Recipe> recipe,
    Map<String, String> facts) {
  public Settings {
    facts = Map.copyOf(facts);
  }

  /** Both kinds of split, a balanced choice, queries adapted, 20 seconds of search. */
  public static Settings standard(long seed) {
    return new Settings(
        Split.Kind.BOTH,
        seed,
        Scenario.BALANCED,
        Sides.QUERY_ONLY,
        Duration.ofSeconds(20),
        Optional.empty(),
        Map.of());
  }

  /** Whether the search may find an adapter that wants documents stored anew. */
  boolean documentsAnew() {
    return recipe.isEmpty() && sides.all().contains(Side.SHARED);
  }

  public Settings withSplit(Split.Kind other) {
    return new Settings(other, seed, scenario, sides, budget, recipe, facts);
  }

  public Settings withScenario(Scenario other) {
    return new Settings(split, seed, other, sides, budget, recipe, facts);
  }

  public Settings withSide(Side other) {
    return withSides(Sides.of(other));
  }

  public Settings withSides(Sides other) {
    return new Settings(split, seed, scenario, other, budget, recipe, facts);
  }

  public Settings withBudget(Duration other) {
    return new Settings(split, seed, scenario, sides, other, recipe, facts);
  }

  public Settings withRecipe(Recipe other) {
    return new Settings(split, seed, scenario, sides, budget, Optional.of(other), facts);
  }

  public Settings withFacts(Map<String, String> other) {
    return new Settings(split, seed, scenario, sides, budget, recipe, other);
  }
}
