package realign.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import realign.adapter.Course;
import realign.adapter.Recipe;
import realign.chunk.Chunk;
import realign.chunk.Chunker;
import realign.chunk.Chunking;
import realign.chunk.TokenCounter;
import realign.document.DocumentReader;
import realign.document.Reading;
import realign.document.ReadingLimits;
import realign.document.ReadingSettings;
import realign.encoder.Encoder;
import realign.encoder.Encoders;
import realign.experiment.Corpus;
import realign.experiment.Experiment;
import realign.experiment.ExperimentListener;
import realign.experiment.Material;
import realign.experiment.Preparation;
import realign.experiment.Report;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.experiment.Split;
import realign.export.questions.DataSet;
import realign.export.questions.DataSets;
import realign.export.questions.QuestionSetReader;
import realign.job.Progress;
import realign.question.Verdict;

/**
 * {@code reproduce DATA [--distractors PDF] [--seeds N] [--split both|question|chunk|given]}: the
 * published triplet recipe, after 1, 10, 20, 30 and 40 epochs, next to ours, strictly scored, as
 * means over seeds.
 */
final class ReproduceBench {
  private static final int[] EPOCHS = {1, 10, 20, 30, 40};
  private static final List<String> PARTS = List.of("known", "new", "later", "all");

  private final Material material;
  private final int seeds;
  private final Map<String, Object> figures = new TreeMap<>();

  private ReproduceBench(Material material, int seeds) {
    this.material = material;
    this.seeds = seeds;
  }

  static Map<String, Object> run(Arguments arguments) {
    Path data = arguments.path(0).orElseThrow();
    Material material = material(data, arguments.option("distractors"));
    ReproduceBench bench = new ReproduceBench(material, arguments.number("seeds", 5));
    for (String split :
        arguments.option("split").map(List::of).orElse(List.of("question", "both"))) {
      bench.compare(Split.Kind.valueOf(split.toUpperCase(Locale.ROOT)));
    }
    return bench.figures;
  }

  private void compare(Split.Kind split) {
    System.out.printf("%nsplit %s, hit@10 / MRR@10, means of %d seeds%n", split, seeds);
    Recipe triplet = Recipe.named("triplet").orElseThrow();
    for (int epochs : EPOCHS) {
      Recipe recipe = triplet.withCourse(new Course(triplet.course().batch(), epochs, 0));
      measure(
          "triplet, %d epochs".formatted(epochs), split, settings -> settings.withRecipe(recipe));
    }
    measure("ours", split, settings -> settings);
  }

  /** What is changed of the standard settings. */
  @FunctionalInterface
  private interface Change {
    Settings of(Settings settings);
  }

  private void measure(String name, Split.Kind split, Change change) {
    List<Report> reports = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      Settings settings =
          Settings.standard(seed).withSplit(split).withBudget(Duration.ofMinutes(2));
      reports.add(
          new Experiment(System::nanoTime)
              .run(material, change.of(settings), ExperimentListener.NONE, Progress.NONE)
              .report());
    }
    StringBuilder line = new StringBuilder("%-20s".formatted(name));
    for (String part : PARTS) {
      double[] before = means(reports, "baseline", part);
      double[] after = means(reports, "adapted", part);
      if (before.length > 0) {
        line.append(
            "  %s %.3f/%.3f -> %.3f/%.3f"
                .formatted(part, before[0], before[1], after[0], after[1]));
        figures.put("%s %s %s".formatted(split.label(), name, part), List.of(after[0], after[1]));
      }
    }
    System.out.println(line);
  }

  /** Mean hit@10 and MRR@10; nothing where no seed has such questions. */
  private static double[] means(List<Report> reports, String system, String part) {
    List<Report.Score> scores =
        reports.stream()
            .flatMap(report -> report.scores().stream())
            .filter(s -> s.system().equals(system) && s.split().equals(part) && s.k() == 10)
            .toList();
    return scores.isEmpty()
        ? new double[0]
        : new double[] {
          scores.stream().mapToDouble(Report.Score::hitRate).average().orElseThrow(),
          scores.stream().mapToDouble(Report.Score::mrr).average().orElseThrow()
        };
  }

  private static Material material(Path data, java.util.Optional<String> distractors) {
    Encoders encoders = new Encoders();
    TokenCounter counter = encoders.counter(Encoders.STANDARD);
    DataSet set =
        new DataSets(counter).make(QuestionSetReader.read(data), Verdict.ACCEPTED, Progress.NONE);
    List<Chunk> others = distractors.map(file -> chunks(Path.of(file), counter)).orElse(List.of());
    Corpus corpus =
        new Corpus(set.documents().size(), set.chunks(), others, set.questions(), set.folds());
    try (Encoder encoder = encoders.open(Encoders.STANDARD)) {
      return new Preparation(encoder).prepare(corpus, Scoring.STRICT, Progress.NONE);
    }
  }

  private static List<Chunk> chunks(Path file, TokenCounter counter) {
    try (DocumentReader reader =
        new DocumentReader(
            ReadingSettings.standard(), ReadingLimits.standard(), System::nanoTime)) {
      Reading reading = reader.read(file, Progress.NONE);
      return new Chunker(Chunking.standard(counter.name()))
          .cut(reading.document(), reading.layout(), counter);
    }
  }
}
