package realign.ui.training;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import realign.adapter.Recipe;
import realign.experiment.Report;
import realign.job.Messages;
import realign.project.Run;

/**
 * A run in the table.
 *
 * @param report null until it was read
 * @param version what its questions are called; empty where they have no name
 */
record RunRow(Run run, @Nullable Report report, String version) {
  private static final Messages MESSAGES = Messages.of(RunRow.class);
  private static final int DEPTH = 10;

  String id() {
    return run.id();
  }

  /** Reports hold every test question’s ranks: they are the same where they are the same one. */
  @SuppressWarnings("ReferenceEquality")
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RunRow row
        && run.equals(row.run)
        && report == row.report
        && version.equals(row.version);
  }

  @Override
  public int hashCode() {
    return Objects.hash(run, version);
  }

  /** How many questions were accepted, and what they are called. */
  String questions() {
    if (report == null) {
      return version;
    }
    int accepted = report.questions().accepted();
    return version.isEmpty()
        ? MESSAGES.text("runs.accepted", accepted)
        : MESSAGES.text("runs.accepted.version", accepted, version);
  }

  /** How it was trained, in a word or two. */
  String recipe() {
    String name = run.recipe();
    boolean ours = name.equals(Report.IDENTITY) || Recipe.named(name).isPresent();
    return ours ? MESSAGES.text("recipe." + name + ".short") : name;
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
