package realign.export.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import realign.experiment.Part;
import realign.experiment.QuestionResult;
import realign.experiment.Report;

/** What became of single questions: ranks, and those that moved most. */
final class QuestionLists {
  private static final int LISTED = 10;

  private final List<QuestionResult> results;
  private final ReportTexts texts;

  QuestionLists(Report report, ReportTexts texts) {
    this.results = report.results();
    this.texts = texts;
  }

  Element ranks() {
    Element side = Element.styled("div", "outcomes");
    for (Part part : List.of(Part.KNOWN, Part.NEW, Part.LATER, Part.ALL)) {
      List<QuestionResult> own =
          results.stream().filter(r -> part == Part.ALL || r.part() == part).toList();
      if (!own.isEmpty()) {
        side.add(outcome(part, own));
      }
    }
    return Element.styled("figure", "ranks", RankScatter.of(results), side);
  }

  /** Wins, ties and losses of a part as one bar. */
  private static Element outcome(Part part, List<QuestionResult> results) {
    long wins = results.stream().filter(r -> r.gain() > 0).count();
    long losses = results.stream().filter(r -> r.gain() < 0).count();
    long ties = results.size() - wins - losses;
    Element bar =
        Element.styled(
            "div",
            "stack",
            share("win", wins, results.size()),
            share("tie", ties, results.size()),
            share("loss", losses, results.size()));
    return Element.styled(
        "div",
        "outcome",
        Element.of("h3", Labels.part(part.label())),
        bar,
        Element.styled(
            "p",
            "counts",
            Element.styled("span", "win", Labels.text("outcome.wins", Figures.count(wins))),
            Element.styled("span", "tie", Labels.text("outcome.ties", Figures.count(ties))),
            Element.styled("span", "loss", Labels.text("outcome.losses", Figures.count(losses)))));
  }

  private static Element share(String style, long count, int all) {
    return Element.styled("i", style)
        .with("style", String.format(Locale.ROOT, "flex-grow:%.4f", (double) count / all));
  }

  /** The questions that fell furthest, by the ratio of their ranks. */
  Element losses() {
    return list(
        results.stream()
            .filter(r -> r.gain() < 0)
            .sorted(Comparator.comparingDouble(QuestionLists::ratio).thenComparing(BY_ID))
            .filter(said())
            .limit(LISTED)
            .toList());
  }

  /** The questions that rose furthest, by the ratio of their ranks. */
  Element wins() {
    return list(
        results.stream()
            .filter(r -> r.gain() > 0)
            .sorted(
                Comparator.comparingDouble(QuestionLists::ratio).reversed().thenComparing(BY_ID))
            .filter(said())
            .limit(LISTED)
            .toList());
  }

  /** Lets each text through once: the same question asked twice teaches a reader nothing. */
  private Predicate<QuestionResult> said() {
    Set<String> heard = new HashSet<>();
    return result -> heard.add(texts.question(result.id()));
  }

  private static final Comparator<QuestionResult> BY_ID = Comparator.comparing(QuestionResult::id);

  /** From 1 to 10 is as far as from 10 to 100: what a reader of result lists feels. */
  private static double ratio(QuestionResult result) {
    return (double) Math.max(1, result.before()) / Math.max(1, result.after());
  }

  private Element list(List<QuestionResult> chosen) {
    Element list = Element.styled("ol", "questions");
    for (QuestionResult result : chosen) {
      String ranks = result.before() + " → " + result.after();
      list.add(
          Element.of(
              "li",
              Element.styled("span", result.gain() > 0 ? "move win" : "move loss", ranks),
              Element.styled(
                  "div",
                  "what",
                  Element.of("p", texts.question(result.id())),
                  Element.styled("p", "place", place(result)))));
    }
    return list;
  }

  private String place(QuestionResult result) {
    String place = texts.place(result.id());
    String part = Labels.part(result.part().label());
    return place.isEmpty() ? part : part + "  ·  " + place;
  }
}
