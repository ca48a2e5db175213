package realign.experiment;

import java.util.ArrayList;
import java.util.List;
import realign.adapter.Form;
import realign.adapter.Loss;
import realign.adapter.Optimiser;
import realign.adapter.Recipe;
import realign.adapter.Side;
import realign.adapter.Start;

/**
 * What a search tries: our recipe first with its defaults, then with other temperatures, weights of
 * the corpus's own sentences, rates, a lower rank, and the sides that are asked for. The list is
 * fixed, so that a search that isn't cut short always finds the same.
 */
final class Candidates {
  /** Questions to train on below which a map must stay near the identity, and nearer still. */
  private static final int SOME = 1_200;

  private static final int FEW = 500;

  private static final int LOW_RANK = 64;

  private Candidates() {}

  /**
   * What is tried.
   *
   * @param questions to train on. The fewer they are, the less of a map holds for text that comes
   *     later, and validation has too few questions about such text to tell
   */
  static List<Candidate> of(Settings settings, int questions) {
    if (settings.recipe().isPresent()) {
      Recipe recipe = settings.recipe().get();
      return List.of(new Candidate(1, recipe, recipe.near()));
    }
    Recipe ours = Recipe.balanced();
    return settings.scenario() == Scenario.FIXED
        ? numbered(fixed(ours), settings.sides(), 1, .85, .7)
        : numbered(open(ours), settings.sides(), nears(questions));
  }

  private static double[] nears(int questions) {
    if (questions < FEW) {
      return new double[] {.6, .4};
    }
    return questions < SOME ? new double[] {.8, .6} : new double[] {.95, .85, .65};
  }

  /** For a corpus without questions. */
  static Recipe sentencesAlone(Side side) {
    return Recipe.balanced().withSide(side).withName("sentences");
  }

  /** More weight on sentences serves new chunks, less of it known ones. */
  private static List<Recipe> open(Recipe ours) {
    return List.of(
        ours,
        variant(ours, .03, .25, .3, 1e-3),
        variant(ours, .03, 1, .6, 1e-3),
        variant(ours, .05, .3, .3, 1e-3),
        variant(ours, .05, 0, 0, 3e-4),
        lowRank(ours));
  }

  private static List<Recipe> fixed(Recipe ours) {
    return List.of(
        variant(ours, .04, .6, 1, 2e-3),
        ours,
        variant(ours, .05, .3, .3, 2e-3),
        variant(ours, .05, 0, 0, 1e-3),
        variant(ours, .05, 0, 0, 3e-4),
        lowRank(ours));
  }

  private static List<Candidate> numbered(List<Recipe> recipes, Sides sides, double... nears) {
    List<Candidate> candidates = new ArrayList<>();
    for (Recipe recipe : recipes) {
      for (Side side : sides.all()) {
        String name = side == sides.preferred() ? recipe.name() : recipe.name() + " both sides";
        Recipe sided = recipe.withSide(side).withName(name);
        candidates.add(new Candidate(candidates.size() + 1, sided, nears));
      }
    }
    return candidates;
  }

  private static Recipe lowRank(Recipe ours) {
    return ours.withForm(new Form(Start.IDENTITY, LOW_RANK, false, 0))
        .withName(ours.name() + " k" + LOW_RANK);
  }

  private static Recipe variant(
      Recipe ours, double temperature, double untrained, double trained, double rate) {
    Loss.CorpusSoftmax loss = (Loss.CorpusSoftmax) ours.loss();
    return ours.withLoss(new Loss.CorpusSoftmax(temperature, untrained, trained, loss.sample()))
        .withOptimiser(Optimiser.adam(rate))
        .withName(
            "%s t%s u%s s%s r%s"
                .formatted(
                    ours.name(),
                    plain(temperature),
                    plain(untrained),
                    plain(trained),
                    plain(rate)));
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
