package realign.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import realign.experiment.Report;
import realign.experiment.Report.Comparison;
import realign.experiment.Report.Score;
import realign.retrieval.Interval;

/** The top of the page: what it is about, the verdict, and the figures that carry it. */
final class Summary {
  private final Report report;
  private final ReportTexts texts;

  Summary(Report report, ReportTexts texts) {
    this.report = report;
    this.texts = texts;
  }

  Element header() {
    boolean use = report.adapter().recommended();
    String badge = Labels.text(use ? "verdict.use" : "verdict.not");
    String title = texts.title().isEmpty() ? Labels.text("report.title") : texts.title();
    return Element.of(
        "header",
        Element.styled("p", "eyebrow", Labels.text("report.eyebrow")),
        Element.of("h1", title),
        Element.styled("p", "facts", facts()),
        Element.styled(
            "div",
            use ? "verdict good" : "verdict held",
            Element.styled("span", "badge", badge),
            Element.of("p", report.adapter().reason())),
        Element.styled("div", "cards").addAll(cards()));
  }

  private String facts() {
    return Stream.of(
            report.encoder().name(),
            Labels.text(
                "facts.corpus",
                Figures.count(report.corpus().chunks()),
                Figures.count(report.corpus().documents()),
                report.corpus().chunks(),
                report.corpus().documents()),
            Labels.text("facts.questions", Figures.count(report.questions().accepted())),
            Labels.text("facts.side." + report.training().side()))
        .filter(fact -> !fact.isEmpty())
        .collect(Collectors.joining("  ·  "));
  }

  private List<Element> cards() {
    List<Element> cards = new ArrayList<>();
    for (String part : List.of("known", "new", "later")) {
      Optional<Score> baseline = score("baseline", part);
      Optional<Score> adapted = score("adapted", part);
      if (baseline.isPresent() && adapted.isPresent()) {
        cards.add(card(part, baseline.get(), adapted.get()));
      }
    }
    return cards;
  }

  private Element card(String part, Score baseline, Score adapted) {
    Element card =
        Element.styled(
            "div",
            "card",
            Element.of("h2", Labels.part(part)),
            Element.styled("p", "meaning", Labels.text("part." + part + ".meaning")));
    for (String metric : List.of("mrr@10", "hit@10")) {
      boolean mrr = metric.startsWith("mrr");
      String from = Figures.score(mrr ? baseline.mrr() : baseline.hitRate());
      String to = Figures.score(mrr ? adapted.mrr() : adapted.hitRate());
      card.add(
          Element.styled("p", "metric", Labels.metric(metric)),
          Element.styled(
              "p",
              "figure",
              Element.styled("span", "from", from + " → "),
              Element.styled("strong", "to", to)));
      comparison(part, metric).ifPresent(c -> card.add(change(c)));
    }
    return card;
  }

  private static Element change(Comparison comparison) {
    Interval interval = comparison.interval();
    if (comparison.difference() == 0 && interval.low() == 0 && interval.high() == 0) {
      return Element.styled("p", "change", Labels.text("change.none"));
    }
    String text = Figures.change(comparison.difference());
    String range = Labels.text("change.interval", Figures.changes(interval));
    return Element.styled(
        "p",
        "change " + Comparisons.tone(comparison),
        Element.of("strong", text),
        Element.of("span", " " + range));
  }

  private Optional<Score> score(String system, String part) {
    return report.scores().stream()
        .filter(s -> s.k() == 10 && s.system().equals(system) && s.split().equals(part))
        .findFirst();
  }

  private Optional<Comparison> comparison(String part, String metric) {
    return report.comparison().stream()
        .filter(c -> c.split().equals(part) && c.metric().equals(metric))
        .findFirst();
  }
}
