package realign.ui.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import realign.adapter.Course;
import realign.adapter.Form;
import realign.adapter.Loss;
import realign.adapter.Optimiser;
import realign.adapter.Recipe;
import realign.adapter.Start;

/** The settings of a recipe, each where its loss has it. */
final class RecipeKnobs {
  static final List<Knob> ALL =
      List.of(
          softmax(
              "temperature",
              Loss.CorpusSoftmax::temperature,
              (l, v) ->
                  new Loss.CorpusSoftmax(v, l.untrainedWeight(), l.trainedWeight(), l.sample())),
          softmax(
              "untrainedWeight",
              Loss.CorpusSoftmax::untrainedWeight,
              (l, v) -> new Loss.CorpusSoftmax(l.temperature(), v, l.trainedWeight(), l.sample())),
          softmax(
              "trainedWeight",
              Loss.CorpusSoftmax::trainedWeight,
              (l, v) ->
                  new Loss.CorpusSoftmax(l.temperature(), l.untrainedWeight(), v, l.sample())),
          loss(
              "margin",
              Loss.Triplet.class,
              Loss.Triplet::margin,
              (l, v) -> new Loss.Triplet(v, l.negatives())),
          loss(
              "cosineMargin",
              Loss.CosineTriplet.class,
              Loss.CosineTriplet::margin,
              (l, v) -> new Loss.CosineTriplet(v, l.negatives())),
          loss(
              "scale",
              Loss.InBatch.class,
              Loss.InBatch::scale,
              (l, v) -> new Loss.InBatch(v, l.extra())),
          recipe(
              "negatives",
              NegativesText.ALL,
              recipe -> !(recipe.loss() instanceof Loss.CorpusSoftmax),
              recipe -> NegativesText.of(recipe.loss()),
              (recipe, text) -> recipe.withLoss(NegativesText.in(recipe.loss(), text))),
          recipe(
              "start",
              Knobs.texts(Start.class),
              recipe -> true,
              recipe -> Knobs.text(recipe.form().start()),
              (recipe, text) -> recipe.withForm(started(recipe.form(), text))),
          decimal(
              "rate",
              recipe -> recipe.optimiser().rate(),
              (o, v) -> new Optimiser(v, o.decay(), o.warmup(), o.falling(), o.clip())),
          decimal(
              "decay",
              recipe -> recipe.optimiser().decay(),
              (o, v) -> new Optimiser(o.rate(), v, o.warmup(), o.falling(), o.clip())),
          decimal(
              "clip",
              recipe -> recipe.optimiser().clip(),
              (o, v) -> new Optimiser(o.rate(), o.decay(), o.warmup(), o.falling(), v)),
          whole(
              "batch",
              recipe -> recipe.course().batch(),
              (c, v) -> new Course(v, c.epochs(), c.leastSteps())),
          whole(
              "epochs",
              recipe -> recipe.course().epochs(),
              (c, v) -> new Course(c.batch(), v, c.leastSteps())),
          whole(
              "leastSteps",
              recipe -> recipe.course().leastSteps(),
              (c, v) -> new Course(c.batch(), c.epochs(), v)),
          recipe(
              "near",
              List.of(),
              recipe -> true,
              recipe -> text(recipe.near()),
              (recipe, text) -> recipe.withNear(number(text))));

  private RecipeKnobs() {}

  private static Knob recipe(
      String key,
      List<String> choices,
      Predicate<Recipe> has,
      Function<Recipe, String> read,
      BiFunction<Recipe, String, Recipe> write) {
    return new Knob(
        key,
        choices,
        plan -> has.test(plan.recipe()) ? read.apply(plan.recipe()) : "",
        (plan, text) -> plan.with(write.apply(plan.recipe(), text)),
        plan -> plan.follows() && has.test(plan.recipe()));
  }

  private static <L extends Loss> Knob loss(
      String key, Class<L> type, ToDoubleFunction<L> read, BiFunction<L, Double, Loss> write) {
    return recipe(
        key,
        List.of(),
        recipe -> type.isInstance(recipe.loss()),
        recipe -> text(read.applyAsDouble(type.cast(recipe.loss()))),
        (recipe, text) -> recipe.withLoss(write.apply(type.cast(recipe.loss()), number(text))));
  }

  private static Knob softmax(
      String key,
      ToDoubleFunction<Loss.CorpusSoftmax> read,
      BiFunction<Loss.CorpusSoftmax, Double, Loss> write) {
    return loss(key, Loss.CorpusSoftmax.class, read, write);
  }

  private static Knob decimal(
      String key, ToDoubleFunction<Recipe> read, BiFunction<Optimiser, Double, Optimiser> write) {
    return recipe(
        key,
        List.of(),
        recipe -> true,
        recipe -> text(read.applyAsDouble(recipe)),
        (recipe, text) -> recipe.withOptimiser(write.apply(recipe.optimiser(), number(text))));
  }

  private static Knob whole(
      String key, ToIntFunction<Recipe> read, BiFunction<Course, Integer, Course> write) {
    return recipe(
        key,
        List.of(),
        recipe -> true,
        recipe -> Integer.toString(read.applyAsInt(recipe)),
        (recipe, text) -> recipe.withCourse(write.apply(recipe.course(), Integer.parseInt(text))));
  }

  private static double number(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number) || number < 0) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static String text(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static Form started(Form form, String start) {
    return new Form(Knobs.value(Start.class, start), form.rank(), form.bias(), form.pull());
  }
}
