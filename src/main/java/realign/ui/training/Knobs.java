package realign.ui.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import realign.adapter.Recipe;
import realign.experiment.Scoring;
import realign.experiment.Sides;
import realign.experiment.Split;

/** Every setting there is: those of the experiment, then those of the recipe. */
final class Knobs {
  static final List<Knob> EXPERIMENT =
      List.of(
          choice("purpose", Purpose.class, Plan::purpose, Plan::with),
          new Knob(
              "recipe",
              Recipe.presets().stream().map(Recipe::name).toList(),
              plan -> plan.recipe().name(),
              (plan, name) -> plan.following(preset(name)),
              Plan::follows),
          choice("side", Sides.class, Plan::side, Plan::with),
          number("seed", plan -> Long.toString(plan.seed()), (p, t) -> p.withSeed(whole(t))),
          new Knob(
              "budget",
              List.of(),
              plan -> Long.toString(plan.budget().toSeconds()),
              (plan, text) -> plan.with(Duration.ofSeconds(positive(whole(text)))),
              Plan::searches),
          choice("split", Split.Kind.class, Plan::split, Plan::with),
          choice("scoring", Scoring.class, Plan::scoring, Plan::with),
          number("encoder", Plan::encoder, (plan, text) -> plan.withEncoder(name(text))),
          new Knob(
              "embedding-limit",
              List.of(),
              plan -> Long.toString(plan.embeddingLimit()),
              (plan, text) -> plan.withEmbeddingLimit(natural(whole(text))),
              Plan::asksService));

  static final List<Knob> ALL = all();

  private Knobs() {}

  private static List<Knob> all() {
    List<Knob> all = new ArrayList<>(EXPERIMENT);
    all.addAll(RecipeKnobs.ALL);
    return List.copyOf(all);
  }

  /** The setting of that key. */
  static Knob named(String key) {
    return ALL.stream().filter(knob -> knob.key().equals(key)).findFirst().orElseThrow();
  }

  private static Recipe preset(String name) {
    return Recipe.named(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static Knob number(
      String key, Function<Plan, String> read, BiFunction<Plan, String, Plan> write) {
    return new Knob(key, List.of(), read, write, plan -> true);
  }

  private static <E extends Enum<E>> Knob choice(
      String key, Class<E> type, Function<Plan, E> read, BiFunction<Plan, E, Plan> write) {
    return new Knob(
        key,
        texts(type),
        plan -> text(read.apply(plan)),
        (plan, text) -> write.apply(plan, value(type, text)),
        plan -> true);
  }

  static <E extends Enum<E>> List<String> texts(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Knobs::text).toList();
  }

  static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E value(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static long whole(String text) {
    return Long.parseLong(text);
  }

  static long positive(long number) {
    if (number < 1) {
      throw new IllegalArgumentException(number + " is less than 1");
    }
    return number;
  }

  private static long natural(long number) {
    if (number < 0) {
      throw new IllegalArgumentException(number + " is less than 0");
    }
    return number;
  }

  private static String name(String text) {
    if (text.isEmpty() || text.contains("; ")) {
      throw new IllegalArgumentException("no name: " + text);
    }
    return text;
  }
}
