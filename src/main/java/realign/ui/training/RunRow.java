package realign.ui.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import realign.experiment.Report;
import realign.project.Run;

/**
 * A run in the table.
 *
 * @param report null until it was read
 */
record RunRow(Run run, @Nullable Report report) {
  private static final int DEPTH = 10;

  String id() {
    return run.id();
  }

  /** A system’s figures at ten on a part; empty where the run has none. */
  Optional<Report.Score> score(String system, String part) {
    return report == null
        ? Optional.empty()
        : report.scores().stream()
            .filter(score -> score.system().equals(system) && score.split().equals(part))
            .filter(score -> score.k() == DEPTH)
            .findFirst();
  }

  /** MRR with the adapter; NaN where there is none. */
  double mrr(String part) {
    return score("adapted", part).map(Report.Score::mrr).orElse(Double.NaN);
  }
}
