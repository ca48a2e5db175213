package realign.experiment;

import java.time.Duration;
import java.util.Map;
import realign.adapter.Side;

/**
 * How an experiment is run.
 *
 * @param seed of the split and of training
 * @param budget for the search; a candidate that has begun when it ends is cut short
 * @param facts that the engine can't know and provenance should hold: time, machine, versions
 */
public record Settings(
    Split.Kind split,
    long seed,
    Scenario scenario,
    Side side,
    Duration budget,
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
        Side.QUERY_ONLY,
        Duration.ofSeconds(20),
        Map.of());
  }
}
