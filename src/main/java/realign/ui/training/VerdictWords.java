package realign.ui.training;

import java.util.Optional;
import realign.experiment.Report;
import realign.job.Messages;
import realign.ui.kit.Notice;

/**
 * What a run came to, for someone who has never heard of MRR.
 *
 * @param reason why it is recommended or isn’t
 */
record VerdictWords(Notice.Tone tone, String sentence, String reason) {
  private static final Messages MESSAGES = Messages.of(VerdictWords.class);

  static VerdictWords of(Report report) {
    Optional<Report.Score> before = first(report, "baseline");
    Optional<Report.Score> after = first(report, "adapted");
    String reason = report.adapter().reason();
    if (report.training().recipe().equals(Report.IDENTITY)) {
      return new VerdictWords(Notice.Tone.INFO, MESSAGES.text("verdict.kept"), reason);
    }
    if (before.isEmpty() || after.isEmpty()) {
      return new VerdictWords(Notice.Tone.INFO, MESSAGES.text("verdict.untested"), reason);
    }
    long was = hundred(before.get());
    long is = hundred(after.get());
    String key = is > was ? "verdict.more" : is < was ? "verdict.fewer" : "verdict.same";
    Notice.Tone tone = report.adapter().recommended() ? Notice.Tone.SUCCESS : Notice.Tone.WARNING;
    return new VerdictWords(tone, MESSAGES.text(key + doubt(report), is, was), reason);
  }

  /** Why what looks like a gain needn’t be one. */
  private static String doubt(Report report) {
    if (report.adapter().recommended()) {
      return "";
    }
    boolean harm =
        report.comparison().stream().anyMatch(one -> one.certain() && one.difference() < 0);
    return harm ? ".harm" : ".chance";
  }

  private static long hundred(Report.Score score) {
    return Math.round(score.hitRate() * 100);
  }

  /** How often the first chunk is a right one, over all test questions. */
  private static Optional<Report.Score> first(Report report, String system) {
    return report.scores().stream()
        .filter(score -> score.system().equals(system) && score.split().equals("all"))
        .filter(score -> score.k() == 1)
        .findFirst();
  }
}
