package realign.question.offline;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts clauses into the order of a question. */
final class Wording {
  private static final Map<String, String> SINGULAR =
      Map.of("are", "is", "were", "was", "have", "has", "do", "does", "is", "is", "was", "was");

  private static final String DANGLING =
      "(?i)([,;:–(-]| (and|or|but|the|a|of|in|with|for|at|by|only|also|even|based|due|pursuant"
          + "|subject|according|relating|related|such|including|certain|as))+$";

  /** What a question may end with after all, where its verb wants it. */
  private static final Set<String> PREPOSITION = Set.of("of", "in", "on", "to", "upon");

  private final English english;

  Wording(English english) {
    this.english = english;
  }

  /**
   * A question: {@code what} + auxiliary + subject + verb + {@code rest}. For example "How long" +
   * "may employees carry" + "unused days".
   */
  String ask(String what, Clause clause, String rest) {
    String question = finish(what + " " + inverted(clause) + " " + rest);
    String last = rest.strip();
    boolean lost = PREPOSITION.contains(last) && !question.endsWith(" " + last);
    return question + (lost ? " " + last : "") + "?";
  }

  /** The same as part of a sentence: {@code what} + subject + verb + rest. */
  String embed(String what, Clause clause, String rest) {
    Sentence s = clause.sentence();
    String verbs = clause.authors() ? singular(clause) : s.text(clause.verb(), clause.rest());
    return finish(what + " " + clause.subjectText() + " " + verbs + " " + rest);
  }

  private String inverted(Clause clause) {
    Sentence s = clause.sentence();
    String subject = clause.subjectText();
    if (clause.helped()) {
      String first = clause.authors() ? third(s.lower(clause.verb())) : s.lower(clause.verb());
      return first + " " + subject + " " + s.text(clause.verb() + 1, clause.rest());
    }
    String verb = s.lower(clause.main());
    boolean does = clause.authors() && verb.equals(english.base(verb));
    return (does ? "does" : helper(verb, clause.plural()))
        + " "
        + subject
        + " "
        + english.base(verb);
  }

  /** "we operate" as "the company operates". */
  private String singular(Clause clause) {
    Sentence s = clause.sentence();
    int first = clause.helped() ? clause.verb() : clause.main();
    String verb = s.lower(first);
    boolean present = clause.helped() || verb.equals(english.base(verb));
    String before = s.text(clause.verb(), first);
    return before + " " + (present ? third(verb) : verb) + " " + s.text(first + 1, clause.rest());
  }

  private String helper(String verb, boolean plural) {
    String base = english.base(verb);
    if (verb.equals(base)) {
      return plural ? "do" : "did";
    }
    boolean third = verb.endsWith("s") && !verb.equals("was");
    return third ? "does" : "did";
  }

  /** Third person singular, present. */
  static String third(String base) {
    if (SINGULAR.containsKey(base)) {
      return SINGULAR.get(base);
    }
    if (Lexicon.MODAL.contains(base)) {
      return base;
    }
    if (base.matches(".*[^aeiou]y")) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    return base + (base.matches(".*(s|sh|ch|x|z|o)") ? "es" : "s");
  }

  String base(String verb) {
    return english.base(verb);
  }

  /** White space set right, and whatever can't end a question taken off its end. */
  static String finish(String words) {
    String text = words.replaceAll("\\s+", " ").replaceAll(" ([,.;:?])", "$1").strip();
    String before;
    do {
      before = text;
      text = text.replaceAll(DANGLING, "").strip();
    } while (!before.equals(text));
    return text;
  }

  static String upperFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String lowerFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
