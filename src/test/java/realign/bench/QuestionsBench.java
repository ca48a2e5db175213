package realign.bench;

import java.util.Map;
import java.util.TreeMap;
import realign.project.Project;
import realign.ui.questions.PaneMeasurement;

/** Medians, each until the screen shows it saved. */
final class QuestionsBench {
  static final Benchmark BENCHMARK =
      new Benchmark(
          "questions [--questions N] [--chunks N]",
          "Milliseconds of a reviewer’s actions, of filters and orders, and of finding flags, in a"
              + " project of 100000 questions and 20000 chunks; the goals are 50 for an action and"
              + " 150 for filters and orders.",
          QuestionsBench::run);

  private QuestionsBench() {}

  private static Map<String, Object> run(Arguments arguments) {
    int questions = arguments.number("questions", 100_000);
    LargeProject large = new LargeProject(questions, arguments.number("chunks", 20_000));
    Project project = large.create(arguments.scratch().resolve("bench.realign"));
    Map<String, Object> result = new TreeMap<>();
    result.put("questions", questions);
    try (PaneMeasurement pane = new PaneMeasurement(project)) {
      result.putAll(pane.measure());
    }
    return result;
  }
}
