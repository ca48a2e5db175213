package realign.question.offline;

import java.util.Optional;
import java.util.regex.Pattern;
import realign.question.Kind;

/** "If nobody tells them, they may ask": what happens if nobody tells them? */
final class ConditionPattern {
  private static final int LONGEST = 14;
  private static final Pattern WE = Pattern.compile("\\bwe (\\p{Ll}+ly )?(\\p{Ll}+)");

  private ConditionPattern() {}

  static Optional<Idea> idea(Sentence s) {
    if (!Lexicon.CONDITION.contains(s.lower(0))) {
      return Optional.empty();
    }
    int comma = comma(s);
    if (comma < 4 || comma > LONGEST || leaning(s, comma) || !verb(s, comma)) {
      return Optional.empty();
    }
    String condition = inFirstPerson(ofTheCompany(s.text(1, comma)));
    String joint = s.lower(0).equals("when") || s.lower(0).equals("once") ? "when" : "if";
    String question = "What happens " + joint + " " + condition + "?";
    String colloquial = "what if " + condition;
    return Optional.of(
        new Idea(s, Kind.CONDITION, question, colloquial, "if", "What happens", 1, vague(s)));
  }

  private static int comma(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      if (s.at(i).text().equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean leaning(Sentence s, int to) {
    for (int i = 1; i < to; i++) {
      String word = s.lower(i);
      boolean own = word.equals("their") || word.equals("its") || word.equals("them");
      boolean explained = (own && i > 3) || word.equals("we");
      if ((Lexicon.LEANING.contains(word) && !explained)
          || word.equals("so")
          || (word.equals("not") && i == 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean vague(Sentence s) {
    return s.lower(1).equals("the")
        && s.at(3).is("AUX", "VERB")
        && !Lexicon.KNOWN.contains(s.lower(2));
  }

  private static boolean verb(Sentence s, int to) {
    for (int i = 2; i < to; i++) {
      if (s.at(i).is("AUX", "VERB")) {
        return true;
      }
    }
    return false;
  }

  /** "we fail to" as "the company fails to". */
  private static String ofTheCompany(String condition) {
    return WE.matcher(condition)
        .replaceAll(
            found -> {
              String how = found.group(1) == null ? "" : found.group(1);
              String verb = found.group(2);
              boolean past = verb.endsWith("ed");
              return "the company " + how + (past ? verb : Wording.third(verb));
            });
  }

  private static String inFirstPerson(String condition) {
    return condition
        .replaceAll("\\byou are\\b", "I am")
        .replaceAll("\\byou were\\b", "I was")
        .replaceAll("\\byou have\\b", "I have")
        .replaceAll("\\byou\\b", "I")
        .replaceAll("\\byour\\b", "my");
  }
}
