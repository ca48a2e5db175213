package realign.question.offline;

import realign.question.Kind;

/** When, by when, how soon, how long, how often. */
final class TimePatterns {
  private TimePatterns() {}

  static void ask(Asked asked) {
    asked.segments().stream()
        .filter(s -> !asked.apart(s) && !s.leaning())
        .forEach(s -> ask(asked, s));
  }

  private static void ask(Asked asked, Segment s) {
    switch (s.opener()) {
      case "within" -> within(asked, s);
      case "for" -> asked(asked, s, s.duration() && s.words() <= 7, "For how long", "how long", .9);
      case "by" ->
          asked(asked, s, s.date() || s.text().startsWith("by the end"), "By when", "deadline", .9);
      case "until" -> asked(asked, s, s.date(), "Until when", "until when", .9);
      case "in", "on" ->
          asked(
              asked, s, s.date() && s.words() <= 5 && !asked.clause().copula(), "When", "when", .8);
      case "over" ->
          asked(asked, s, s.duration() && s.words() <= 6, "Over what period", "period", .85);
      case "every", "each" ->
          asked(asked, s, s.temporal() && s.words() <= 4, "How often", "how often", .85);
      case "after", "before" ->
          asked(asked, s, s.duration() && s.words() <= 8, "When", "when", .75);
      default -> {
        // Says nothing about time.
      }
    }
  }

  private static void within(Asked asked, Segment s) {
    boolean modal = Lexicon.MODAL.contains(s.sentence().lower(asked.clause().verb()));
    asked(asked, s, s.duration(), modal ? "How soon" : "How quickly", "how soon", .95);
  }

  private static void asked(
      Asked asked, Segment s, boolean fits, String what, String hint, double worth) {
    if (fits) {
      asked.about(s, what, hint, Kind.FACT, worth);
    }
  }
}
