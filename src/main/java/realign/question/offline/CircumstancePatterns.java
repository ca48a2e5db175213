package realign.question.offline;

import java.util.Set;
import realign.question.Kind;

/** Why, on what condition, where and how. */
final class CircumstancePatterns {
  private static final Set<String> PLACES = Set.of("in", "at", "on");
  private static final Set<String> MEANS =
      Set.of("in", "at", "on", "from", "through", "via", "using", "with", "against", "as");

  private CircumstancePatterns() {}

  static void ask(Asked asked) {
    for (Segment segment : asked.segments()) {
      reason(asked, segment);
      condition(asked, segment);
    }
    if (!asked.segments().isEmpty()) {
      placeOrManner(asked, asked.segments().get(0));
    }
  }

  private static void reason(Asked asked, Segment segment) {
    boolean since = segment.opener().equals("since") && !segment.date() && segment.words() > 4;
    boolean purpose =
        segment.opener().equals("so")
            && segment.sentence().lower(segment.from() + 1).equals("that");
    if (segment.opener().equals("because") || since || purpose) {
      asked.about(segment, "Why", "why", Kind.FACT, 1);
    }
  }

  private static void condition(Asked asked, Segment segment) {
    boolean condition = segment.opener().equals("if") || segment.opener().equals("when");
    boolean even = segment.sentence().lower(segment.from() - 1).equals("even");
    if (condition && !even && segment.words() >= 4 && asked.clause().helped()) {
      asked.about(segment, "When", "when", Kind.CONDITION, .95);
    }
  }

  private static void placeOrManner(Asked asked, Segment first) {
    Clause clause = asked.clause();
    boolean follows = first.from() == clause.rest();
    if (!clause.passive() || !follows || first.temporal() || first.leaning()) {
      return;
    }
    String verb = clause.sentence().lower(clause.main());
    String opener = first.opener();
    boolean doing =
        opener.equals("by") && clause.sentence().lower(first.from() + 1).endsWith("ing");
    boolean everywhere = clause.sentence().lower(first.from() + 1).equals("all");
    if (PLACES.contains(opener) && Lexicon.PLACE.contains(verb) && !everywhere) {
      asked.about(first, "Where", "where", Kind.HOW_TO, .9);
    } else if (Lexicon.MANNER.contains(verb) && (MEANS.contains(opener) || doing)) {
      asked.about(first, "How", "how", Kind.HOW_TO, .85);
    }
  }
}
