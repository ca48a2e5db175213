package realign.export.report;

import java.util.List;
import realign.experiment.Report;
import realign.experiment.Report.Comparison;
import realign.experiment.Report.Score;

/** How the systems stand against one another: bars, and tables with intervals. */
final class Comparisons {
  private final Report report;

  Comparisons(Report report) {
    this.report = report;
  }

  /** Whether a difference is surely a gain, surely a loss, or neither. */
  static String tone(Comparison comparison) {
    return comparison.interval().low() > 0
        ? "gain"
        : comparison.interval().high() < 0 ? "lost" : "unsure";
  }

  Element bars() {
    Element legend = Element.styled("p", "legend");
    for (String system : Labels.drawn(report)) {
      legend.add(
          Element.styled(
              "span",
              "key",
              Element.styled("i", "swatch " + system),
              Element.of("span", Labels.system(system))));
    }
    Element figure =
        Element.styled(
            "figure",
            "wide",
            legend,
            SystemBars.ofMrr(report),
            SystemBars.ofHitRate(report),
            Element.of("figcaption", Labels.text("bars.caption")));
    return Labels.systems(report).contains("moved")
        ? figure.add(Element.of("figcaption", Labels.text("bars.moved")))
        : figure;
  }

  Element differences() {
    Table table =
        new Table(
            2,
            List.of(
                Labels.text("column.part"),
                Labels.text("column.metric"),
                Labels.text("column.difference"),
                Labels.text("column.interval"),
                Labels.text("column.p"),
                Labels.text("column.wins"),
                Labels.text("column.losses"),
                Labels.text("column.ties")));
    for (Comparison c : report.comparison()) {
      table.styledRow(
          tone(c),
          Labels.part(c.split()),
          Labels.metric(c.metric()),
          Figures.change(c.difference()),
          Figures.changes(c.interval()),
          Figures.pValue(c.pValue()),
          Figures.count(c.wins()),
          Figures.count(c.losses()),
          Figures.count(c.ties()));
    }
    return table.element();
  }

  /** All scores at ten, then those at other depths for whoever opens them. */
  List<Element> scores() {
    List<Integer> others =
        report.scores().stream().map(Score::k).filter(k -> k != 10).distinct().sorted().toList();
    Element more =
        Element.of(
            "details",
            Element.of("summary", Labels.text("scores.more", join(others))),
            Element.of("div").addAll(others.stream().map(this::scoresAt).toList()));
    return others.isEmpty() ? List.of(scoresAt(10)) : List.of(scoresAt(10), more);
  }

  private Element scoresAt(int k) {
    List<String> heads =
        List.of(
            Labels.text("column.system"),
            Labels.text("column.hit", String.valueOf(k)),
            Labels.text("column.interval"),
            Labels.text("column.mrr", String.valueOf(k)),
            Labels.text("column.interval"),
            Labels.text("column.ndcg", String.valueOf(k)),
            Labels.text("column.precision"),
            Labels.text("column.recall"),
            Labels.text("column.map"));
    Table table = new Table(1, heads);
    for (String part : Labels.parts(report)) {
      List<Score> own =
          report.scores().stream().filter(s -> s.k() == k && s.split().equals(part)).toList();
      if (!own.isEmpty()) {
        String queries = Figures.count(own.get(0).queries());
        table.heading(Labels.text("scores.part", Labels.part(part), queries), heads.size());
        own.forEach(score -> table.styledRow(score.system(), cells(score)));
      }
    }
    return table.element();
  }

  private static String[] cells(Score score) {
    return new String[] {
      Labels.system(score.system()),
      Figures.score(score.hitRate()),
      Figures.interval(score.hitRateInterval()),
      Figures.score(score.mrr()),
      Figures.interval(score.mrrInterval()),
      Figures.score(score.ndcg()),
      Figures.score(score.precision()),
      Figures.score(score.recall()),
      Figures.score(score.map())
    };
  }

  private static String join(List<Integer> depths) {
    return String.join(", ", depths.stream().map(String::valueOf).toList());
  }
}
