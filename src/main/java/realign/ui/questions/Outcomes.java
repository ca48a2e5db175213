package realign.ui.questions;

import realign.job.Messages;
import realign.question.Generated;
import realign.ui.kit.Notice;

/** Says what came of a run or an import. */
final class Outcomes {
  private static final Messages MESSAGES = Messages.of(Outcomes.class);

  private Outcomes() {}

  static Notice of(Generated generated, Runnable dismiss) {
    int failed = generated.failed().values().stream().mapToInt(Integer::intValue).sum();
    String limit =
        generated
            .stoppedBy()
            .map(reached -> MESSAGES.text("written.limit." + reached.name(), generated.left()))
            .orElse("");
    return new Notice(
        failed == 0 && limit.isEmpty() ? Notice.Tone.SUCCESS : Notice.Tone.WARNING,
        MESSAGES.text("written.questions", generated.questions(), generated.done()),
        (MESSAGES.text("written.failed", failed) + " " + limit).strip(),
        Notice.dismissal(dismiss));
  }

  static Notice of(ImportModel.Taken taken, Runnable dismiss) {
    boolean whole = taken.unplaced() == 0 && taken.skipped() == 0;
    return new Notice(
        whole ? Notice.Tone.SUCCESS : Notice.Tone.WARNING,
        MESSAGES.text("taken", taken.questions()),
        whole ? "" : MESSAGES.text("taken.but", taken.unplaced(), taken.skipped()),
        Notice.dismissal(dismiss));
  }
}
