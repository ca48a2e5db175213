package realign.journeys;

import java.time.Instant;
import java.util.List;
import realign.experiment.Report;
import realign.experiment.Report.AdapterVerdict;
import realign.export.report.ReportJson;
import realign.project.Project;
import realign.project.Run;

/** Runs that came to each end that there is, made of one that was trained. */
final class Verdicts {
  /** Where a run came to. */
  private record End(String recipe, boolean tested, boolean recommended, String reason) {}

  private static final List<End> ENDS =
      List.of(
          new End(
              "ours", true, true, "significantly better than the encoder alone on known chunks"),
          new End(
              "softmax",
              true,
              false,
              "no part of the test shows a difference that can’t be chance"),
          new End(
              "triplet", true, false, "significantly worse than the encoder alone on new chunks"),
          new End(Report.IDENTITY, true, false, "no headroom, its MRR is 0.97 before any training"),
          new End(
              Report.IDENTITY,
              true,
              false,
              "too few questions to choose an adapter by (12 for validation)"),
          new End("ours", false, false, "only questions can prove that it helps"));

  /** How many ends there are. */
  static final int COUNT = ENDS.size();

  private Verdicts() {}

  /** Puts them in the place of a project's runs. */
  static void fill(Project project) {
    Run first = project.runs().all().get(0);
    Report report = ReportJson.parse(project.runs().report(first.id()).orElseThrow());
    byte[] adapter = project.runs().adapter(first.id()).orElseThrow();
    project.runs().remove(project.runs().all().stream().map(Run::id).toList());
    for (int i = COUNT - 1; i >= 0; i--) {
      End end = ENDS.get(i);
      Run run =
          new Run(
              "end-" + i,
              "End " + i,
              i == 0 ? "A note" : "",
              i == 0,
              end.recipe(),
              0,
              Instant.EPOCH,
              75);
      project.runs().add(run, ReportJson.text(with(report, end)), adapter);
    }
  }

  private static Report with(Report report, End end) {
    Report.Training training = report.training();
    return new Report(
        report.encoder(),
        report.corpus(),
        report.questions(),
        report.scoring(),
        report.splitKind(),
        report.headroom(),
        end.tested() ? report.scores() : List.of(),
        end.tested() ? report.comparison() : List.of(),
        new Report.Training(
            end.recipe(),
            training.side(),
            training.epochs(),
            training.bestEpoch(),
            training.seconds(),
            training.candidates(),
            training.curve()),
        new AdapterVerdict("", end.recommended(), end.reason()),
        report.similarity(),
        end.tested() ? report.results() : List.of(),
        report.timings(),
        report.provenance());
  }
}
