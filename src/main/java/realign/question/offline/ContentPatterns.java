package realign.question.offline;

import java.util.Map;
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
  private static final Map<String, String> WITH_PREPOSITION =
      Map.of(
          "depend", "on", "consist", "of", "refer", "to", "rely", "on", "relate", "to", "result",
          "in", "lead", "to");

  private static final Set<String> POSSIBLE = Set.of("could", "may", "might", "can", "would");
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
    if (clause.passive() || clause.copula() || clause.negative()) {
      return;
    }
    Segment object = asked.segments().get(0);
    Sentence s = clause.sentence();
    String base = asked.wording().base(s.lower(clause.main()));
    boolean preposition = WITH_PREPOSITION.containsKey(base);
    boolean clauseFollows =
        s.at(clause.rest()).is("SCONJ") || s.lower(clause.rest()).equals("that");
    boolean right =
        preposition
            ? s.lower(clause.rest()).equals(WITH_PREPOSITION.get(base))
            : !s.at(clause.rest()).is("ADP");
    boolean fits = right && !clauseFollows;
    boolean effect = Lexicon.EFFECT.contains(base) && POSSIBLE.contains(s.lower(clause.verb()));
    boolean telling = !clause.company() && clause.verb() - clause.subject() > 1;
    if (effect && telling && fits) {
      asked.ask("What", preposition ? " " + s.lower(clause.rest()) : "", "", Kind.CONDITION, .75);
      return;
    }
    if (!TAKING.contains(base) || !fits || object.leaning() || clause.company()) {
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
            && !clause.negative()
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
    boolean ours = clause.company() || s.lower(clause.subject()).equals("our");
    boolean risk = POSSIBLE.contains(first) && !first.equals("can") && ours;
    if (!clause.helped()
        || none
        || risk
        || rest.isBlank()
        || first.equals("will")
        || first.equals("would")) {
      return;
    }
    String helper = first.equals("cannot") || first.equals("may") ? "can" : first;
    if (clause.authors()) {
      helper = Wording.third(helper);
    }
    if (helper.equals("must")) {
      helper = clause.plural() && !clause.authors() ? "do" : "does";
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
