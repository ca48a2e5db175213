package realign.question.offline;

import java.util.Set;
import realign.question.Kind;

/** What it is, what it takes, whether it may be. */
final class ContentPatterns {
  private static final Set<String> TAKING =
      Set.of(
          "need",
          "require",
          "cover",
          "include",
          "contain",
          "provide",
          "offer",
          "receive",
          "comprise",
          "produce",
          "replace",
          "affect",
          "show",
          "mean",
          "govern",
          "approve",
          "oversee",
          "review",
          "decide",
          "sell",
          "serve",
          "operate",
          "measure",
          "lend",
          "repay",
          "describe",
          "exclude",
          "depend",
          "consist",
          "refer",
          "rely",
          "relate");
  private static final Set<String> WITH_PREPOSITION =
      Set.of("depend", "consist", "refer", "rely", "relate");
  private static final int LEAST_WORDS = 4;

  private ContentPatterns() {}

  static void ask(Asked asked) {
    if (asked.segments().isEmpty()) {
      return;
    }
    object(asked);
    definition(asked);
    yesOrNo(asked);
  }

  /** "covers gates, quays and the stores": what does it cover? */
  private static void object(Asked asked) {
    Clause clause = asked.clause();
    if (clause.passive() || clause.copula()) {
      return;
    }
    Segment object = asked.segments().get(0);
    Sentence s = clause.sentence();
    String base = asked.wording().base(s.lower(clause.main()));
    boolean preposition = WITH_PREPOSITION.contains(base);
    boolean clauseFollows =
        s.at(clause.rest()).is("SCONJ") || s.lower(clause.rest()).equals("that");
    boolean fits = preposition == s.at(clause.rest()).is("ADP") && !clauseFollows;
    if (!TAKING.contains(base) || !fits || object.leaning()) {
      return;
    }
    asked.ask("What", preposition ? " " + s.lower(clause.rest()) : "", "", Kind.FACT, .8);
  }

  /** "is the elected body of eleven": what is it? */
  private static void definition(Asked asked) {
    Clause clause = asked.clause();
    Sentence s = clause.sentence();
    String article = s.lower(clause.rest());
    boolean defines =
        clause.copula()
            && (article.equals("a") || article.equals("an"))
            && clause.verb() - clause.subject() <= 4
            && clause.end() - clause.rest() >= LEAST_WORDS;
    if (defines) {
      asked.ask("What", "", "meaning", Kind.FACT, .7);
    }
  }

  /** "may not be saved up": may it? */
  private static void yesOrNo(Asked asked) {
    Clause clause = asked.clause();
    Sentence s = clause.sentence();
    String rest = asked.rest(clause.rest());
    String first = s.lower(clause.verb());
    boolean none = s.lower(clause.subject()).equals("no");
    if (!clause.helped()
        || none
        || rest.isBlank()
        || first.equals("will")
        || first.equals("would")) {
      return;
    }
    String helper = first.equals("cannot") || first.equals("may") ? "can" : first;
    if (helper.equals("must")) {
      helper = clause.plural() ? "do" : "does";
    }
    String verbs =
        s.text(clause.verb() + 1, clause.rest())
            .replaceFirst("^not\\b", "")
            .replaceFirst("^t\\b", "");
    String have = first.equals("must") ? " have to" : "";
    String predicate =
        Wording.finish(clause.subjectText() + have + " " + verbs + rest + asked.lead());
    if (predicate.split(" ").length < LEAST_WORDS + 2 || clause.copula()) {
      return;
    }
    String question = Wording.upperFirst(helper) + " " + predicate + "?";
    boolean modal = Lexicon.MODAL.contains(first) || first.equals("cannot");
    double worth = modal ? .85 : clause.negative() ? .3 : .4;
    asked.add(question, helper + " " + predicate, "", "Yes or no", Kind.CONDITION, worth);
  }
}
