package realign.question.offline;

import realign.question.Kind;

/** Who does it. */
final class PeoplePatterns {
  private static final int LONGEST = 10;

  private PeoplePatterns() {}

  static void ask(Asked asked) {
    Clause clause = asked.clause();
    if (clause.passive()) {
      asked.segments().stream().limit(1).forEach(segment -> agent(asked, segment));
    } else if (!clause.copula()) {
      actor(asked);
    }
  }

  /** "is approved by the manager": who approves it? */
  private static void agent(Asked asked, Segment segment) {
    Sentence s = segment.sentence();
    Clause clause = asked.clause();
    boolean by = segment.opener().equals("by") && segment.from() == clause.rest();
    boolean somebody = personal(s, segment.from() + 1, segment.to());
    if (!by || !somebody || segment.temporal() || segment.leaning()) {
      return;
    }
    String verb = active(asked);
    if (!verb.isEmpty()) {
      String predicate = Wording.finish(verb + " " + clause.subjectText() + asked.lead());
      asked.add("Who " + predicate + "?", "who " + predicate, "", "Who", Kind.FACT, .95);
    }
  }

  private static String active(Asked asked) {
    Clause clause = asked.clause();
    String first = clause.sentence().lower(clause.verb());
    String participle = clause.sentence().lower(clause.main());
    if (first.equals("is") || first.equals("are")) {
      return Wording.third(asked.wording().base(participle));
    }
    if (Lexicon.MODAL.contains(first)) {
      return first + " " + asked.wording().base(participle);
    }
    return participle.endsWith("ed") ? participle : "";
  }

  /** "People Operations keeps a list": who keeps one? */
  private static void actor(Asked asked) {
    Clause clause = asked.clause();
    Sentence s = clause.sentence();
    String rest = asked.rest(clause.rest());
    int words = rest.isBlank() ? 0 : rest.strip().split(" ").length;
    if (words < 3
        || words > LONGEST
        || clause.vague()
        || clause.company()
        || !personal(s, clause.subject(), clause.verb())) {
      return;
    }
    String verb = s.text(clause.verb(), clause.rest());
    boolean plain = clause.verb() == clause.main() && !s.lower(clause.verb()).endsWith("ed");
    if (clause.plural() && plain) {
      verb = Wording.third(asked.wording().base(s.lower(clause.main())));
    } else if (clause.plural() && !clause.helped()) {
      return;
    }
    String predicate = Wording.finish(verb + rest + asked.lead());
    asked.add("Who " + predicate + "?", "who " + predicate, "", "Who", Kind.FACT, .8);
  }

  private static boolean personal(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Lexicon.PEOPLE.contains(s.lower(i))) {
        return true;
      }
      if (s.at(i).is("ADP")) {
        return false;
      }
    }
    return false;
  }
}
