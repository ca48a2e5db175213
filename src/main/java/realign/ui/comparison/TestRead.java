package realign.ui.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import realign.experiment.QuestionResult;
import realign.experiment.Report;
import realign.export.report.ReportJson;
import realign.job.Failure;
import realign.job.Messages;
import realign.project.Project;
import realign.project.Run;
import realign.question.Question;

/**
 * A run’s test as the project has it.
 *
 * @param report null where it can’t be read
 * @param rows the largest change first
 */
record TestRead(@Nullable Report report, List<ResultRow> rows) {
  private static final Messages MESSAGES = Messages.of(TestRead.class);

  TestRead {
    rows = List.copyOf(rows);
  }

  /** Reads it; not to be asked on the screen’s thread. */
  static TestRead of(Project project, Run run) {
    Optional<Report> kept = project.runs().report(run.id()).flatMap(TestRead::parsed);
    if (kept.isEmpty()) {
      return new TestRead(null, List.of());
    }
    List<String> ids = kept.get().results().stream().map(QuestionResult::id).toList();
    Map<String, Question> questions = new HashMap<>();
    project.questions().find(ids).forEach(each -> questions.put(each.id(), each));
    Map<String, String> documents = new HashMap<>();
    project.documents().list().forEach(each -> documents.put(each.id(), each.name()));
    List<ResultRow> rows = new ArrayList<>();
    for (QuestionResult result : kept.get().results()) {
      rows.add(row(result, questions.get(result.id()), documents));
    }
    rows.sort(
        Comparator.comparingInt((ResultRow row) -> -Math.abs(row.gain()))
            .thenComparingInt(ResultRow::after));
    return new TestRead(kept.get(), rows);
  }

  private static Optional<Report> parsed(String json) {
    try {
      return Optional.of(ReportJson.parse(json));
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  private static ResultRow row(
      QuestionResult result, @Nullable Question question, Map<String, String> documents) {
    if (question == null) {
      return new ResultRow(result, MESSAGES.text("results.gone"), "", "");
    }
    String document =
        question.evidence().stream()
            .map(each -> documents.getOrDefault(each.span().document(), ""))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    return new ResultRow(result, question.text(), question.kind(), document);
  }
}
