package realign.ui.training;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import realign.job.Messages;

/**
 * One setting of a plan, as text.
 *
 * @param key stable: of its messages, and in the text of a plan
 * @param choices the texts it takes; none where it is a number or a name
 * @param read its text in a plan
 * @param write the plan with another text; {@link IllegalArgumentException} where it isn’t one
 * @param applies whether it has an effect in a plan
 */
record Knob(
    String key,
    List<String> choices,
    Function<Plan, String> read,
    BiFunction<Plan, String, Plan> write,
    Predicate<Plan> applies) {
  private static final Messages MESSAGES = Messages.of(Knob.class);

  String in(Plan plan) {
    return read.apply(plan);
  }

  /** A text of it as a person reads it: choices have words. */
  String words(String text) {
    return choices.contains(text) ? MESSAGES.text(key + "." + text) : text;
  }

  /**
   * Sets it.
   *
   * @throws IllegalArgumentException where the text isn’t a value of it
   */
  Plan set(Plan plan, String text) {
    return write.apply(plan, text.strip());
  }

  boolean appliesTo(Plan plan) {
    return applies.test(plan);
  }

  /** What it is unless a person changes it: the preset’s own value. */
  String standardIn(Plan plan) {
    return in(PlanText.standardOf(plan));
  }

  boolean changedIn(Plan plan) {
    return !in(plan).equals(standardIn(plan));
  }

  Plan reset(Plan plan) {
    return set(plan, standardIn(plan));
  }
}
