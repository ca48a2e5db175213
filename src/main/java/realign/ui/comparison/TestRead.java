package realign.ui.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import realign.experiment.QuestionResult;
import realign.experiment.Report;
import realign.experiment.Scoring;
import realign.experiment.Searcher.Method;
import realign.experiment.SideScore;
import realign.export.report.ReportJson;
import realign.job.Failure;
import realign.job.Messages;
import realign.project.Project;
import realign.project.Run;
import realign.question.Question;
import realign.ui.comparison.Pairing.SideFigures;

/**
 * A run’s test as the project has it.
 *
 * @param run whose it is
 * @param report null where it can’t be read
 * @param rows with the run’s own ranks by the encoder alone and with its adapter, the largest
 *     change first
 * @param questions of these rows, in their order, as far as the project still has them
 */
record TestRead(Run run, @Nullable Report report, List<ResultRow> rows, List<Question> questions) {
  private static final Messages MESSAGES = Messages.of(TestRead.class);

  TestRead {
    rows = List.copyOf(rows);
    questions = List.copyOf(questions);
  }

  /** Reads it; not to be asked on the screen’s thread. */
  static TestRead of(Project project, Run run) {
    Optional<Report> kept = project.runs().report(run.id()).flatMap(TestRead::parsed);
    if (kept.isEmpty()) {
      return new TestRead(run, null, List.of(), List.of());
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
    rows.sort(ResultRow.BY_CHANGE);
    List<Question> asked =
        rows.stream().map(row -> questions.get(row.id())).filter(Objects::nonNull).toList();
    return new TestRead(run, kept.get(), rows, asked);
  }

  /** What the run found itself, of its encoder alone and its adapter; empty for other sides. */
  Optional<Pairing> own(Contender left, Contender right) {
    if (report == null || !own(left, Method.BASELINE) || !own(right, Method.ADAPTED)) {
      return Optional.empty();
    }
    SideFigures figures =
        new SideFigures(
            SideScore.of(report, "baseline"), SideScore.of(report, "adapted"), report.comparison());
    return Optional.of(new Pairing(left, right, rows, figures, true, List.of()));
  }

  private boolean own(Contender side, Method method) {
    return side.method() == method && side.run().equals(run.id()) && !side.reranked();
  }

  /** All questions, without a rank on any side. */
  Pairing unranked(Contender left, Contender right) {
    List<ResultRow> unranked =
        rows.stream().map(row -> row.with(row.ranks().knowing(false, false))).toList();
    return new Pairing(left, right, unranked, SideFigures.NONE, false, List.of());
  }

  /** Which chunks its test took for right. */
  Scoring scoring() {
    boolean strict = report != null && report.scoring().equals(Scoring.STRICT.label());
    return strict ? Scoring.STRICT : Scoring.EVIDENCE;
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
    Ranks ranks = Ranks.within(Ranks.WHOLE, result.before(), result.after());
    if (question == null) {
      return new ResultRow(
          result.id(), result.part(), ranks, MESSAGES.text("results.gone"), "", "");
    }
    String document =
        question.evidence().stream()
            .map(each -> documents.getOrDefault(each.span().document(), ""))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    return new ResultRow(
        result.id(), result.part(), ranks, question.text(), question.kind(), document);
  }
}
