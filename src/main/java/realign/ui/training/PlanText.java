package realign.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import realign.adapter.Recipe;

/** Plans as one line of text, in a run’s provenance: each setting by its key. */
final class PlanText {
  private PlanText() {}

  /** The plan’s settings in a fixed order, those without effect left out. */
  static String of(Plan plan) {
    List<String> parts = new ArrayList<>();
    for (Knob knob : Knobs.ALL) {
      if (knob.appliesTo(plan)) {
        parts.add(knob.key() + "=" + knob.in(plan));
      }
    }
    return String.join("; ", parts);
  }

  /** The plan that a text names; empty where it isn’t one. */
  static Optional<Plan> parse(String text) {
    Plan plan = Plan.standard();
    try {
      for (String part : text.split("; ", -1)) {
        int equals = part.indexOf('=');
        plan = set(plan, part.substring(0, Math.max(0, equals)), part.substring(equals + 1));
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(plan);
  }

  private static Plan set(Plan plan, String key, String value) {
    return Knobs.ALL.stream()
        .filter(knob -> knob.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key))
        .set(plan, value);
  }

  /** The same purpose and recipe, with everything else as it comes. */
  static Plan standardOf(Plan plan) {
    if (!plan.follows()) {
      return Plan.standard().with(plan.purpose());
    }
    return Plan.standard().following(Recipe.named(plan.recipe().name()).orElse(plan.recipe()));
  }
}
