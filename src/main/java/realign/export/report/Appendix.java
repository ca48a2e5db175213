package realign.export.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import realign.experiment.Headroom;
import realign.experiment.Report;

/** What the experiment was made of: its data, its training, its provenance. */
final class Appendix {
  private final Report report;

  Appendix(Report report) {
    this.report = report;
  }

  Element curves() {
    Element pair =
        Element.styled(
            "div",
            "pair",
            CurveChart.ofMrr(report.training()),
            CurveChart.ofHitRate(report.training()));
    return Element.of("figure", pair, Element.of("figcaption", Labels.text("curve.caption")));
  }

  Element training() {
    Report.Training training = report.training();
    return facts(
        List.of(
            Map.entry("fact.recipe", training.recipe()),
            Map.entry("fact.side", training.side()),
            Map.entry("fact.candidates", Figures.count(training.candidates())),
            Map.entry(
                "fact.epochs",
                Labels.text(
                    "fact.epochs.value",
                    String.valueOf(training.bestEpoch()),
                    String.valueOf(training.epochs()))),
            Map.entry("fact.seconds", Figures.seconds(training.seconds())),
            Map.entry("fact.split", splits()),
            Map.entry("fact.similarity", similarity())));
  }

  private String splits() {
    Report.QuestionFacts q = report.questions();
    return Labels.text(
        "fact.split.value",
        Figures.count(q.train()),
        Figures.count(q.validation()),
        Figures.count(q.test()));
  }

  private String similarity() {
    Report.Similarity s = report.similarity();
    return Labels.text(
        "fact.similarity.value",
        Figures.score(s.baseline()),
        Figures.score(s.adapted()),
        Figures.percent(s.improved()));
  }

  List<Element> headroom() {
    Headroom h = report.headroom();
    Element remarks = Element.styled("ul", "remarks");
    h.remarks().forEach(remark -> remarks.add(Element.of("li", remark)));
    Element facts =
        facts(
            List.of(
                Map.entry("headroom.hit", Figures.score(h.hitRate())),
                Map.entry("headroom.mrr", Figures.score(h.mrr())),
                Map.entry("headroom.first", Figures.percent(h.firstShare())),
                Map.entry(
                    "headroom.chunks",
                    Labels.text(
                        "headroom.chunks.value",
                        Figures.count(h.chunksWithQuestions()),
                        Figures.count(h.chunks()))),
                Map.entry("headroom.duplicates", Figures.count(h.nearDuplicates()))));
    return remarks.isEmpty() ? List.of(facts) : List.of(remarks, facts);
  }

  List<Element> provenance() {
    Map<String, String> facts = new TreeMap<>(report.provenance().facts());
    facts.put("scoring", report.scoring());
    facts.put("split", report.splitKind());
    if (!report.adapter().file().isEmpty()) {
      facts.put("adapter file", report.adapter().file());
    }
    Element seconds = Element.styled("dl", "ledger");
    report.timings().forEach((step, time) -> pair(seconds, step, Figures.seconds(time)));
    Element ledger = Element.styled("dl", "ledger");
    facts.forEach((name, value) -> pair(ledger, name, value));
    return seconds.isEmpty()
        ? List.of(ledger)
        : List.of(ledger, Element.of("h3", Labels.text("timings")), seconds);
  }

  private static Element facts(List<Map.Entry<String, String>> facts) {
    Element ledger = Element.styled("dl", "ledger");
    facts.forEach(fact -> pair(ledger, Labels.text(fact.getKey()), fact.getValue()));
    return ledger;
  }

  private static void pair(Element list, String name, String value) {
    list.add(Element.of("div", Element.of("dt", name), Element.of("dd", value)));
  }
}
