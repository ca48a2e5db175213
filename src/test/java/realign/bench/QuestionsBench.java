package realign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import realign.project.Project;
import realign.ui.questions.PaneMeasurement;

/**
 * {@code questions [--questions N] [--chunks N]}: reviewing a large project: median milliseconds of
 * each action until the screen shows it saved, of filters and orders, and of finding flags. The
 * goals are 50 ms for an action and 150 ms for filters and orders.
 */
final class QuestionsBench {
  private QuestionsBench() {}

  static Map<String, Object> run(Arguments arguments) throws IOException {
    int questions = arguments.number("questions", 100_000);
    LargeProject large = new LargeProject(questions, arguments.number("chunks", 20_000));
    Path folder = Files.createTempDirectory("realign-bench");
    Path file = folder.resolve("bench.realign");
    try {
      Project project = large.create(file);
      Map<String, Object> result = new TreeMap<>();
      result.put("questions", questions);
      try (PaneMeasurement pane = new PaneMeasurement(project)) {
        result.putAll(pane.measure());
      }
      return result;
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}
