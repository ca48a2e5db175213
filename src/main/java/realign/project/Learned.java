package realign.project;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import realign.experiment.Part;
import realign.experiment.QuestionResult;
import realign.experiment.Report;
import realign.export.report.ReportJson;
import realign.job.Failure;
import realign.question.Question;
import realign.question.Verdict;

/**
 * What a run's adapter may have learned from: all questions that were accepted when it was trained,
 * but for those that it was tested on.
 *
 * @param certain whether anybody knows; of an adapter that came from a file, nobody does
 * @param questions ids
 * @param tested the part of the run's test that a question was in, by its id
 */
public record Learned(boolean certain, Set<String> questions, Map<String, Part> tested) {
  private static final Learned UNKNOWN = new Learned(false, Set.of(), Map.of());

  public Learned {
    questions = Set.copyOf(questions);
    tested = Map.copyOf(tested);
  }

  /** Reads it from the project's history. */
  public static Learned of(Project project, Run run) {
    Optional<Report> report = project.runs().report(run.id()).flatMap(Learned::parsed);
    if (report.isEmpty() || AdapterIntake.made(run)) {
      return UNKNOWN;
    }
    Map<String, Part> tested =
        report.get().results().stream()
            .collect(Collectors.toMap(QuestionResult::id, QuestionResult::part));
    if (untaught(report.get())) {
      return new Learned(true, Set.of(), tested);
    }
    Set<String> learned = new HashSet<>();
    for (Question question : project.history().questionsAt(run.point())) {
      if (question.verdict() == Verdict.ACCEPTED && !tested.containsKey(question.id())) {
        learned.add(question.id());
      }
    }
    return new Learned(true, learned, tested);
  }

  /** Trained on no question, or no adapter at all. */
  private static boolean untaught(Report report) {
    Report.QuestionFacts facts = report.questions();
    return facts.train() + facts.validation() == 0
        || report.training().recipe().equals(Report.IDENTITY);
  }

  private static Optional<Report> parsed(String json) {
    try {
      return Optional.of(ReportJson.parse(json));
    } catch (Failure e) {
      return Optional.empty();
    }
  }
}
