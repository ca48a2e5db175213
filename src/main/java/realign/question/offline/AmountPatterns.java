package realign.question.offline;

import java.util.Set;
import realign.question.Kind;

/** How much, how many, how it changed. */
final class AmountPatterns {
  private static final Set<String> LIMITING = Set.of("limited", "capped", "restricted", "confined");

  private AmountPatterns() {}

  static void ask(Asked asked) {
    if (asked.segments().isEmpty()) {
      return;
    }
    change(asked);
    limit(asked);
    Segment object = asked.segments().get(0);
    Quantity quantity = Quantity.in(object);
    if (quantity != null && object.from() == asked.clause().rest() && !asked.clause().passive()) {
      amount(asked, object, quantity);
    }
  }

  private static void amount(Asked asked, Segment object, Quantity quantity) {
    if (!asked.clause().copula()) {
      int comma = quantity.remainder().indexOf(", ");
      String rest =
          comma >= 0
              ? quantity.remainder().substring(0, comma)
              : quantity.remainder() + asked.rest(object.to());
      asked.ask(quantity.what(), rest, quantity.hint(), Kind.FACT, .9);
    } else if (!quantity.counted()) {
      boolean money = quantity.what().equals("How much");
      asked.ask(money ? "How much" : "What", "", money ? "amount" : "", Kind.FACT, .85);
    }
  }

  /** "rose by 6 per cent": how did it change? */
  private static void change(Asked asked) {
    Clause clause = asked.clause();
    boolean changed = Lexicon.CHANGE.contains(clause.sentence().lower(clause.main()));
    if (clause.main() != clause.verb() || !changed) {
      return;
    }
    String when =
        asked.segments().stream()
            .filter(s -> s.date() && s.words() <= 4 && !s.opener().equals("from"))
            .map(s -> " " + s.text())
            .findFirst()
            .orElse(asked.lead());
    String question = Wording.finish("How did " + clause.subjectText() + " change" + when) + "?";
    String colloquial = Wording.finish("did " + clause.subjectText() + " go up or down" + when);
    asked.add(question, colloquial, "change", "Change", Kind.COMPARISON, .9);
  }

  /** "is limited to 45 minutes a day": what is it limited to? */
  private static void limit(Asked asked) {
    Clause clause = asked.clause();
    String next = clause.sentence().lower(clause.rest());
    if (clause.passive()
        && LIMITING.contains(clause.sentence().lower(clause.main()))
        && next.equals("to")) {
      asked.ask("What", " to", "limit", Kind.FACT, .85);
    }
  }
}
