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
  private static final List<AdapterVerdict> ENDS =
      List.of(
          end("significantly better than the encoder alone on known chunks", true, "ours"),
          end("no part of the test shows a difference that can’t be chance", false, "softmax"),
          end("significantly worse than the encoder alone on new chunks", false, "triplet"),
          end("no headroom, its MRR is 0.97 before any training", false, "identity"),
          end("too few questions to choose an adapter by (12 for validation)", false, "identity"),
          end("only questions can prove that it helps", false, "ours"));

  /** How many ends there are. */
  static final int COUNT = ENDS.size();

  private Verdicts() {}

  /** The recipe stands where the file's name will. */
  private static AdapterVerdict end(String reason, boolean recommended, String recipe) {
    return new AdapterVerdict(recipe, recommended, reason);
  }

  /** Puts them in the place of a project's runs. */
  static void fill(Project project) {
    Run first = project.runs().all().get(0);
    Report report = ReportJson.parse(project.runs().report(first.id()).orElseThrow());
    byte[] adapter = project.runs().adapter(first.id()).orElseThrow();
    project.runs().remove(project.runs().all().stream().map(Run::id).toList());
    for (int i = COUNT - 1; i >= 0; i--) {
      AdapterVerdict end = ENDS.get(i);
      Run run =
          new Run(
              "end-" + i,
              "End " + i,
              i == 0 ? "A note" : "",
              i == 0,
              end.file(),
              0,
              Instant.EPOCH,
              75);
      project.runs().add(run, ReportJson.text(with(report, end)), adapter);
    }
  }

  private static Report with(Report report, AdapterVerdict end) {
    boolean tested = !end.reason().startsWith("only");
    Report.Training training = report.training();
    return new Report(
        report.encoder(),
        report.corpus(),
        report.questions(),
        report.scoring(),
        report.splitKind(),
        report.headroom(),
        tested ? report.scores() : List.of(),
        tested ? report.comparison() : List.of(),
        new Report.Training(
            end.file(),
            training.side(),
            training.epochs(),
            training.bestEpoch(),
            training.seconds(),
            training.candidates(),
            training.curve()),
        new AdapterVerdict("", end.recommended(), end.reason()),
        report.similarity(),
        tested ? report.results() : List.of(),
        report.timings(),
        report.provenance());
  }
}
