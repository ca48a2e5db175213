package realign.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import realign.experiment.Report;
import realign.job.Messages;

/** A report as a few lines for a terminal. */
final class Summary {
  private static final Messages MESSAGES = Messages.of(Summary.class);
  private static final int DEPTH = 10;
  private static final List<String> PARTS = List.of("known", "new", "later", "all");
  private static final List<String> SYSTEMS = Report.SYSTEMS;

  private Summary() {}

  static void print(Report report, Console console) {
    console.say(
        MESSAGES.text(
            "summary.data",
            report.encoder().name(),
            report.corpus().documents(),
            report.corpus().chunks(),
            report.questions().train(),
            report.questions().validation(),
            report.questions().test()));
    report.headroom().remarks().forEach(console::say);
    console.say("");
    console.say(row("", "questions", "hit@10", "MRR@10"));
    for (String part : PARTS) {
      for (String system : SYSTEMS) {
        score(report, system, part).ifPresent(score -> console.say(line(score)));
      }
    }
    console.say("");
    console.say(report.adapter().reason());
  }

  private static Optional<Report.Score> score(Report report, String system, String part) {
    return report.scores().stream()
        .filter(score -> score.system().equals(system) && score.split().equals(part))
        .filter(score -> score.k() == DEPTH && score.queries() > 0)
        .findFirst();
  }

  private static String line(Report.Score score) {
    return row(
        String.format(Locale.ROOT, "%-6s %-21s", score.split(), score.system()),
        String.valueOf(score.queries()),
        figure(score.hitRate()),
        figure(score.mrr()));
  }

  private static String row(String name, String questions, String hitRate, String mrr) {
    return String.format(Locale.ROOT, "%-28s %9s %8s %8s", name, questions, hitRate, mrr);
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
