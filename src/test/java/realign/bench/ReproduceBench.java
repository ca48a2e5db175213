package realign.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import realign.adapter.Course;
import realign.adapter.Recipe;
import realign.adapter.Side;
import realign.encoder.Encoders;
import realign.experiment.Experiment;
import realign.experiment.ExperimentListener;
import realign.experiment.Material;
import realign.experiment.Preparation;
import realign.experiment.Report;
import realign.experiment.Scenario;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.experiment.Split;
import realign.job.Progress;

/**
 * Strictly scored; below ours, the same with BM25, and what moving the chunks' vectors would do.
 * The triplet recipe after 1, 10, 20, 30 and 40 epochs; EmbeddingAlign with hit@4 and the time of a
 * query; the policy pipeline with similarity and hit@3; all recipes that have a name.
 */
final class ReproduceBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "reproduce DATA [--table triplet|embeddingalign|policy|recipes|ours] [--distractors PDF]"
              + " [--seeds N] [--split both|question|chunk|given] [--encoder NAME]",
          "A published table next to ours on the same question set, as means over 5 seeds.",
          ReproduceBench::run);

  private static final List<String> TABLES =
      List.of("triplet", "embeddingalign", "policy", "recipes", "ours");
  private static final int[] EPOCHS = {1, 10, 20, 30, 40};
  private static final List<String> PARTS = List.of("known", "new", "later", "all");

  private final Material material;
  private final int seeds;
  private final Map<String, Object> figures = new TreeMap<>();

  private ReproduceBench(Material material, int seeds) {
    this.material = material;
    this.seeds = seeds;
  }

  private static Map<String, Object> run(Arguments arguments) throws IOException {
    String table = arguments.choice("table", TABLES).orElse("triplet");
    List<String> kinds = Arrays.stream(Split.Kind.values()).map(Split.Kind::label).toList();
    List<String> splits =
        arguments.choice("split", kinds).map(List::of).orElse(List.of("question", "both"));
    int seeds = arguments.number("seeds", 5);
    ReproduceBench bench = new ReproduceBench(material(arguments), seeds);
    for (String split : splits) {
      bench.compare(table, Split.Kind.valueOf(split.toUpperCase(Locale.ROOT)));
    }
    return bench.figures;
  }

  private void compare(String table, Split.Kind split) {
    System.out.printf(
        "%nsplit %s, hit@%d / MRR@10, means of %d seeds%n", split, depth(table), seeds);
    switch (table) {
      case "triplet" -> triplet(split);
      case "embeddingalign" -> embeddingAlign(split);
      case "policy" -> policy(split);
      case "recipes" -> recipes(split);
      case "ours" -> ours(split, 10);
      default -> throw new IllegalStateException(table);
    }
  }

  private static int depth(String table) {
    return switch (table) {
      case "embeddingalign" -> 4;
      case "policy" -> 3;
      default -> 10;
    };
  }

  private void embeddingAlign(Split.Kind split) {
    Recipe theirs = Recipe.named("embeddingalign").orElseThrow();
    measure("embeddingalign", split, 4, settings -> settings.withRecipe(theirs));
    Change shared = settings -> settings.withSide(Side.SHARED);
    Report report = measure("ours, shared", material.plain(), split, 4, shared);
    System.out.printf("recipe %s%n", report.training().recipe());
    if (material.whole().isPresent()) {
      measure("ours, read whole", split, 4, shared);
    }
    new QueryTime(material).print(figures);
  }

  private void policy(Split.Kind split) {
    Recipe theirs = Recipe.named("policy").orElseThrow();
    similarity("policy", measure("policy", split, 3, settings -> settings.withRecipe(theirs)));
    similarity("ours", measure("ours", split, 3, settings -> settings));
  }

  private void recipes(Split.Kind split) {
    for (Recipe recipe : Recipe.presets()) {
      measure(recipe.name(), split, 10, settings -> settings.withRecipe(recipe));
    }
    measure("searched", split, 10, settings -> settings);
  }

  private void similarity(String name, Report report) {
    Report.Similarity similarity = report.similarity();
    System.out.printf(
        "%-20s  mean similarity %.3f -> %.3f, nearer %.0f%% (last seed)%n",
        name, similarity.baseline(), similarity.adapted(), 100 * similarity.improved());
    figures.put(
        name + " similarity",
        List.of(similarity.baseline(), similarity.adapted(), similarity.improved()));
  }

  private void triplet(Split.Kind split) {
    Recipe triplet = Recipe.named("triplet").orElseThrow();
    for (int epochs : EPOCHS) {
      Recipe recipe = triplet.withCourse(new Course(triplet.course().batch(), epochs, 0));
      measure(
          "triplet, %d epochs".formatted(epochs),
          split,
          10,
          settings -> settings.withRecipe(recipe));
    }
    ours(split, 10);
  }

  /** For queries alone, and for documents too where those are longer than the encoder sees. */
  private void ours(Split.Kind split, int depth) {
    measure("ours", split, depth, settings -> settings);
    if (material.whole().isPresent()) {
      measure("ours, read whole", split, depth, settings -> settings.withSide(Side.SHARED));
    }
  }

  /** What is changed of the standard settings. */
  @FunctionalInterface
  private interface Change {
    Settings of(Settings settings);
  }

  private Report measure(String name, Split.Kind split, int k, Change change) {
    return measure(name, material, split, k, change);
  }

  private Report measure(String name, Material used, Split.Kind split, int k, Change change) {
    List<Report> reports = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      Settings settings =
          Settings.standard(seed)
              .withSplit(split)
              .withScenario(split == Split.Kind.QUESTION ? Scenario.FIXED : Scenario.BALANCED)
              .withBudget(Duration.ofMinutes(2));
      reports.add(
          new Experiment(System::nanoTime)
              .run(used, change.of(settings), ExperimentListener.NONE, Progress.NONE)
              .report());
    }
    print(name, "adapted", reports, split, k);
    if (name.startsWith("ours")) {
      print(name + ", with BM25", "hybridAdaptedWeighted", reports, split, k);
      print("moved vectors", "moved", reports, split, k);
      print("read whole alone", "windows", reports, split, k);
    }
    return reports.get(seeds - 1);
  }

  private void print(String name, String system, List<Report> reports, Split.Kind split, int k) {
    StringBuilder line = new StringBuilder("%-28s".formatted(name));
    boolean any = false;
    for (String part : PARTS) {
      double[] before = means(reports, "baseline", part, k);
      double[] after = means(reports, system, part, k);
      if (after.length > 0) {
        any = true;
        line.append(
            "  %s %.3f/%.3f -> %.3f/%.3f"
                .formatted(part, before[0], before[1], after[0], after[1]));
        figures.put("%s %s %s".formatted(split.label(), name, part), List.of(after[0], after[1]));
      }
    }
    if (any) {
      System.out.println(line);
    }
  }

  /** Mean hit rate at k and MRR@10; nothing where no seed has such questions. */
  private static double[] means(List<Report> reports, String system, String part, int k) {
    List<Report.Score> scores =
        reports.stream()
            .flatMap(report -> report.scores().stream())
            .filter(s -> s.system().equals(system) && s.split().equals(part) && s.k() == k)
            .toList();
    return scores.isEmpty()
        ? new double[0]
        : new double[] {
          scores.stream().mapToDouble(Report.Score::hitRate).average().orElseThrow(),
          scores.stream().mapToDouble(Report.Score::mrr).average().orElseThrow()
        };
  }

  private static Material material(Arguments arguments) throws IOException {
    String encoder = arguments.option("encoder").orElse(Encoders.STANDARD);
    Path data = arguments.path(0).orElseThrow();
    try (Encoders encoders = new Encoders()) {
      QuestionData questions = QuestionData.of(data, arguments, encoders.counter(encoder));
      return new Preparation(encoders.open(encoder))
          .on(Settings.standard(0).withSide(Side.SHARED))
          .prepare(questions.corpus(), Scoring.STRICT, arguments.progress());
    }
  }
}
