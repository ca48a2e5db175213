package realign.ui.questions;

import java.util.HashMap;
import java.util.Map;
import realign.project.Project;
import realign.question.Demand;
import realign.question.Price;
import realign.question.chat.Prompt;

/** Keeps an assignment in the project's settings, each part by its name. */
final class AssignmentMemory {
  private static final String PREFIX = "questions.write.";

  private AssignmentMemory() {}

  static Map<String, String> settings(Assignment assignment) {
    Map<String, String> parts = new HashMap<>();
    Assignment.Bounds bounds = assignment.bounds();
    parts.put("scribe", assignment.scribe().name());
    parts.put("address", assignment.address());
    parts.put("model", assignment.model());
    parts.put("prompt", assignment.prompt().rules());
    parts.put("questions", Integer.toString(assignment.demand().questions()));
    parts.put("paraphrases", Integer.toString(assignment.demand().paraphrases()));
    parts.put("minutes", Integer.toString(bounds.minutes()));
    parts.put("tokens", Long.toString(bounds.tokens()));
    parts.put("cost", Double.toString(bounds.cost()));
    parts.put("price.in", Double.toString(bounds.price().input()));
    parts.put("price.out", Double.toString(bounds.price().output()));
    parts.put("seed", Long.toString(assignment.seed()));
    Map<String, String> settings = new HashMap<>();
    parts.forEach((name, value) -> settings.put(PREFIX + name, value));
    return settings;
  }

  /** What was kept; the standard where there is nothing, or nothing that can be used. */
  static Assignment of(Project project) {
    Map<String, String> all = project.settings().all();
    if (!all.containsKey(PREFIX + "scribe")) {
      return Assignment.STANDARD;
    }
    try {
      return read(all);
    } catch (IllegalArgumentException e) {
      return Assignment.STANDARD;
    }
  }

  private static Assignment read(Map<String, String> all) {
    Price price = new Price(number(all, "price.in"), number(all, "price.out"));
    Assignment.Bounds bounds =
        new Assignment.Bounds(
            (int) number(all, "minutes"), (long) number(all, "tokens"), number(all, "cost"), price);
    return new Assignment(
        Scribe.valueOf(text(all, "scribe")),
        text(all, "address"),
        text(all, "model"),
        Prompt.edited(text(all, "prompt")),
        new Demand((int) number(all, "questions"), (int) number(all, "paraphrases")),
        bounds,
        (long) number(all, "seed"));
  }

  private static String text(Map<String, String> all, String name) {
    return all.getOrDefault(PREFIX + name, "");
  }

  private static double number(Map<String, String> all, String name) {
    return Double.parseDouble(text(all, name));
  }
}
