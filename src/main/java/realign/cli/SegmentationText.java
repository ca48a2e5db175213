package realign.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import realign.experiment.SegmentationReport;
import realign.job.Messages;

/** A comparison of ways of cutting, as a table for a terminal. */
final class SegmentationText {
  private static final Messages MESSAGES = Messages.of(SegmentationText.class);

  private final Console console;

  SegmentationText(Console console) {
    this.console = console;
  }

  void print(SegmentationReport report) {
    int width =
        report.segmentations().stream().mapToInt(each -> each.name().length()).max().orElse(0);
    String names = "%-" + Math.max(12, width) + "s";
    console.print(MESSAGES.text("evaluate.encoder.line", report.encoder().name()));
    console.print("");
    console.print(
        names.formatted(MESSAGES.text("evaluate.cut"))
            + "   chunks   tokens     seen   hit@1   hit@3  hit@10  MRR@10  read@10");
    String part = "";
    for (SegmentationReport.Score score : report.scores()) {
      String title =
          MESSAGES.text("evaluate." + score.system() + "." + score.split(), score.queries());
      if (!title.equals(part)) {
        part = title;
        console.print(title);
      }
      if (score.k() == 10) {
        console.print(names.formatted(score.segmentation()) + figures(report, score));
      }
    }
    console.print("");
    report.comparison().forEach(each -> console.print(line(each)));
    report.segmentations().stream()
        .filter(each -> each.unplaced() > 0)
        .forEach(
            each ->
                console.print(MESSAGES.text("evaluate.unplaced", each.name(), each.unplaced())));
  }

  private static String figures(SegmentationReport report, SegmentationReport.Score score) {
    SegmentationReport.Facts facts =
        report.segmentations().stream()
            .filter(each -> each.name().equals(score.segmentation()))
            .findFirst()
            .orElseThrow();
    return String.format(
        Locale.ROOT,
        " %8d %8.0f %7.0f%% %7.3f %7.3f %7.3f %7.3f %8.0f",
        facts.chunks(),
        facts.meanTokens(),
        100 * facts.seenShare(),
        hitRate(report, score, 1),
        hitRate(report, score, 3),
        score.hitRate(),
        score.mrr(),
        score.tokensRead());
  }

  private static double hitRate(
      SegmentationReport report, SegmentationReport.Score score, int depth) {
    Optional<SegmentationReport.Score> found =
        report.scores().stream()
            .filter(each -> each.segmentation().equals(score.segmentation()))
            .filter(each -> each.system().equals(score.system()))
            .filter(each -> each.split().equals(score.split()))
            .filter(each -> each.k() == depth)
            .findFirst();
    return found.map(SegmentationReport.Score::hitRate).orElse(Double.NaN);
  }

  private static String line(SegmentationReport.Comparison found) {
    List<Object> numbers =
        List.of(found.difference(), found.interval().low(), found.interval().high());
    return MESSAGES.text(
        "evaluate.difference",
        MESSAGES.text("evaluate.name." + found.system()),
        found.split(),
        found.segmentation(),
        found.against(),
        found.metric(),
        String.format(Locale.ROOT, "%+.3f (%+.3f to %+.3f)", numbers.toArray()),
        found.wins(),
        found.losses(),
        found.ties());
  }
}
