package realign.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import realign.adapter.Recipe;
import realign.chunk.Chunking;
import realign.encoder.Encoders;
import realign.experiment.Report;
import realign.experiment.Scenario;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.experiment.Sides;
import realign.experiment.Split;
import realign.job.BadArguments;
import realign.job.Messages;

/** What decides how a project is cut, encoded, trained and scored. */
final class ExperimentOptions {
  private static final Messages MESSAGES = Messages.of(ExperimentOptions.class);

  /** The sides, as the command line names them. */
  enum SideName {
    query,
    shared,
    either
  }

  @Option(
      names = "--encoder",
      descriptionKey = "option.encoder",
      paramLabel = "NAME|FOLDER|SERVICE")
  String encoder = Encoders.STANDARD;

  @Mixin SpendingOption spending = new SpendingOption();

  @Option(names = "--chunking", descriptionKey = "option.chunking", paramLabel = "CUT")
  @Nullable String chunking;

  @Option(names = "--chunk-size", descriptionKey = "option.chunk-size", paramLabel = "TOKENS")
  @Nullable Integer chunkSize;

  @Option(names = "--chunk-overlap", descriptionKey = "option.chunk-overlap", paramLabel = "TOKENS")
  @Nullable Integer chunkOverlap;

  @Option(names = "--recipe", descriptionKey = "option.recipe", paramLabel = "NAME")
  @Nullable String recipe;

  @Option(names = "--side", descriptionKey = "option.side", paramLabel = "query|shared|either")
  @Nullable SideName side;

  @Option(names = "--scoring", descriptionKey = "option.scoring", paramLabel = "strict|evidence")
  @Nullable Scoring scoring;

  @Option(
      names = "--split",
      descriptionKey = "option.split",
      paramLabel = "both|question|chunk|given")
  Split.@Nullable Kind split;

  @Option(
      names = "--scenario",
      descriptionKey = "option.scenario",
      paramLabel = "balanced|fixed|growing")
  Scenario scenario = Scenario.BALANCED;

  @Option(names = "--budget", descriptionKey = "option.budget", paramLabel = "SECONDS")
  int budget = 20;

  @Option(names = "--seed", descriptionKey = "option.seed", paramLabel = "N")
  long seed = 1;

  /**
   * How documents are cut.
   *
   * @param counter of the encoder's tokens, which are counted unless another is named
   * @param present how the project is cut already: kept where nothing else is asked for
   */
  Chunking chunking(String counter, Optional<Chunking> present) {
    if (chunking != null) {
      return labelled(chunking, counter);
    }
    Chunking standard = Chunking.standard(counter);
    if (chunkSize == null && chunkOverlap == null) {
      return present.orElse(standard);
    }
    int size = chunkSize == null ? standard.size() : chunkSize;
    int overlap = chunkOverlap == null ? Math.min(standard.overlap(), size / 2) : chunkOverlap;
    try {
      return new Chunking(Chunking.Method.TOKENS, size, overlap, counter);
    } catch (IllegalArgumentException e) {
      throw new BadArguments(
          MESSAGES.text("chunking.bad", size, overlap), MESSAGES.text("chunking.bad.advice"), e);
    }
  }

  /**
   * Looks at what needs nothing else.
   *
   * @throws BadArguments if the search may take less than no time, or there is no such recipe
   */
  void check() {
    if (budget < 0) {
      throw new BadArguments(
          MESSAGES.text("budget.bad", String.valueOf(budget)), MESSAGES.text("budget.bad.advice"));
    }
    if (recipe != null) {
      recipe(recipe);
    }
    if (chunking != null) {
      labelled(chunking, encoder);
    }
  }

  /** Whether a way of cutting is asked for. */
  boolean cuts() {
    return chunking != null || chunkSize != null || chunkOverlap != null;
  }

  /**
   * A way of cutting as the command line names it.
   *
   * @param counter the one that is meant where none is named
   */
  static Chunking labelled(String label, String counter) {
    return Chunking.labelled(label, counter)
        .orElseThrow(
            () ->
                new BadArguments(
                    MESSAGES.text("evaluate.cut.bad", label),
                    MESSAGES.text("evaluate.cut.bad.advice")));
  }

  /**
   * How the experiment is run.
   *
   * @param standard the split where none is asked for
   */
  Settings settings(Split.Kind standard) {
    Settings settings =
        Settings.standard(seed)
            .withSplit(split == null ? standard : split)
            .withScenario(scenario)
            .withBudget(Duration.ofSeconds(budget));
    if (side != null) {
      settings = settings.withSides(sides(side));
    }
    return recipe == null ? settings : settings.withRecipe(recipe(recipe));
  }

  private Recipe recipe(String name) {
    Optional<Recipe> preset = Recipe.named(name.toLowerCase(Locale.ROOT));
    if (preset.isEmpty()) {
      List<String> names = Recipe.presets().stream().map(Recipe::name).toList();
      throw new BadArguments(
          MESSAGES.text("recipe.unknown", name),
          MESSAGES.text("recipe.unknown.advice", String.join(", ", names)));
    }
    return side == null || side == SideName.either
        ? preset.get()
        : preset.get().withSide(sides(side).preferred());
  }

  private static Sides sides(SideName name) {
    return switch (name) {
      case query -> Sides.QUERY_ONLY;
      case shared -> Sides.SHARED;
      case either -> Sides.EITHER;
    };
  }

  /** Whether a search had to end before it had tried all that it wanted to. */
  boolean cutOff(Report report) {
    double searched = report.timings().getOrDefault("search", 0.0);
    return recipe == null && budget > 0 && searched >= budget;
  }
}
