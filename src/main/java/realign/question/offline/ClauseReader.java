package realign.question.offline;

import java.util.Optional;
import java.util.Set;

/** Finds the main clause of a plainly built sentence; gives up on all others. */
final class ClauseReader {
  private static final int LONGEST_SUBJECT = 11;
  private static final int LONGEST_INSERTION = 24;
  private static final Set<String> SUBJECT_PREPOSITIONS =
      Set.of(
          "of", "for", "in", "on", "at", "to", "from", "between", "with", "without", "under", "per",
          "over", "by", "about", "against", "above");
  private static final Set<String> ENDS =
      Set.of("which", "who", "whose", "although", "whereas", "while", "though");

  private ClauseReader() {}

  /** The clause that starts at a word. */
  static Optional<Clause> read(Sentence sentence, int start) {
    boolean authors = sentence.lower(start).equals("we");
    int verb = authors ? start + 1 : subjectEnd(sentence, start);
    if (verb < 0 || verb >= sentence.size() || !(authors || standsAlone(sentence, start, verb))) {
      return Optional.empty();
    }
    int main = mainVerb(sentence, verb);
    if (main < 0) {
      return Optional.empty();
    }
    int rest = main + 1;
    int end = end(sentence, rest);
    boolean plural = plural(sentence, start, verb);
    return Optional.of(
        new Clause(sentence, start, verb, main, rest, end, plural, vague(sentence, start, verb)));
  }

  /** The first finite verb after a noun phrase; -1 where the words before aren't one. */
  private static int subjectEnd(Sentence s, int start) {
    boolean noun = false;
    int inserted = 0;
    for (int i = start; i < s.size() && i - start - inserted <= LONGEST_SUBJECT; i++) {
      Word word = s.at(i);
      int behind = noun && inserted == 0 ? behindInsertion(s, i) : -1;
      if (behind >= 0) {
        inserted = behind - i;
        i = behind - 1;
        continue;
      }
      if (word.is("AUX") || (word.is("VERB") && noun && finite(s, start, i))) {
        return noun && !s.at(i - 1).is("ADP", "PART") ? i : -1;
      }
      boolean hyphen =
          word.text().equals("-") || word.text().equals("%") || word.text().equals("’s");
      boolean part = word.is("PART") && word.text().contains("'");
      boolean allowed =
          word.noun()
              || word.is("DET", "ADJ", "NUM", "SYM", "CCONJ")
              || part
              || word.lower().equals("our")
              || hyphen
              || (word.is("ADP") && noun && SUBJECT_PREPOSITIONS.contains(word.lower()))
              || (word.is("VERB") && !finite(s, start, i));
      if (!allowed) {
        return -1;
      }
      noun |= word.noun();
    }
    return -1;
  }

  /** "outages, such as fires, could": the verb behind it; -1 where nothing is inserted. */
  private static int behindInsertion(Sentence s, int comma) {
    if (!s.at(comma).text().equals(",")) {
      return -1;
    }
    for (int i = comma + 2; i < Math.min(s.size() - 1, comma + LONGEST_INSERTION); i++) {
      boolean closes = s.at(i).text().equals(",") && s.at(i + 1).is("AUX");
      if (closes) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean finite(Sentence s, int start, int index) {
    String verb = s.lower(index);
    Word next = index + 1 < s.size() ? s.at(index + 1) : s.at(index);
    if (verb.endsWith("ing") || (index == start)) {
      return false;
    }
    boolean past =
        verb.endsWith("ed") || verb.endsWith("en") || verb.equals("held") || verb.equals("made");
    if (past && (next.noun() && !s.at(index - 1).noun())) {
      return false;
    }
    return !past || !helpedLater(s, index);
  }

  /**
   * Whether a form of "be" or a modal follows before the clause ends: then this is a participle.
   */
  private static boolean helpedLater(Sentence s, int index) {
    for (int i = index + 1; i < s.size(); i++) {
      Word word = s.at(i);
      if (word.is("PUNCT") && !word.text().equals("-")) {
        return false;
      }
      if (word.is("SCONJ", "PRON")) {
        return false;
      }
      if (word.is("AUX")) {
        return true;
      }
    }
    return false;
  }

  private static int mainVerb(Sentence s, int verb) {
    int i = verb;
    int last = -1;
    while (i < s.size() && i - verb < 6) {
      Word word = s.at(i);
      boolean modal = last >= 0 && Lexicon.MODAL.contains(s.lower(last));
      if (word.is("VERB") || (modal && Lexicon.EFFECT.contains(word.lower()))) {
        return i;
      }
      if (word.is("AUX")) {
        last = i;
      } else if (!(word.is("PART") && word.lower().equals("not")) && !word.is("ADV")) {
        break;
      }
      i++;
    }
    boolean be = last == verb && Lexicon.BE.contains(s.lower(last));
    boolean have = last == verb && Lexicon.HAVE.contains(s.lower(last));
    return be || have ? last : -1;
  }

  private static int end(Sentence s, int rest) {
    int last = s.at(s.size() - 1).is("PUNCT") ? s.size() - 1 : s.size();
    for (int i = rest; i < last; i++) {
      String word = s.lower(i);
      String next = s.lower(i + 1);
      boolean stop =
          word.equals(";")
              || word.equals(":")
              || word.equals("(")
              || word.equals("–")
              || word.equals("—");
      boolean clause =
          word.equals(",")
              && (ENDS.contains(next)
                  || ((next.equals("and")
                          || next.equals("but")
                          || next.equals("or")
                          || next.equals("so"))
                      && clauseFollows(s, i + 2)));
      boolean bare =
          (word.equals("and") || word.equals("but"))
              && i >= rest
              && (s.at(i + 1).is("AUX", "PRON")
                  || (s.at(i + 1).is("VERB") && !s.lower(i + 1).endsWith("ing"))
                  || clauseFollows(s, i + 1));
      if (stop || clause || bare) {
        return i;
      }
    }
    return last;
  }

  private static boolean clauseFollows(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + 8); i++) {
      Word word = s.at(i);
      if (word.is("AUX") || (word.is("VERB") && !word.lower().endsWith("ing") && i > from)) {
        return true;
      }
      if (word.is("PUNCT") && !word.text().equals("-")) {
        return false;
      }
    }
    return false;
  }

  /** Whether the subject can be understood without what stands before. */
  private static boolean standsAlone(Sentence s, int from, int to) {
    for (int i = from; i < to && !s.at(i).text().equals(","); i++) {
      boolean pronoun = s.at(i).is("PRON") && !s.lower(i).equals("our");
      if (Lexicon.LEANING.contains(s.lower(i)) || pronoun) {
        return false;
      }
    }
    return true;
  }

  /** "The premium": which one, only the heading says. */
  private static boolean vague(Sentence s, int from, int to) {
    boolean bare = to - from == 2 && s.lower(from).equals("the") && !s.at(from + 1).is("PROPN");
    return bare && !Lexicon.KNOWN.contains(s.lower(from + 1));
  }

  private static boolean plural(Sentence s, int from, int to) {
    boolean plural = false;
    for (int i = from; i < to; i++) {
      if (s.at(i).is("ADP") || s.at(i).text().equals(",")) {
        return plural;
      }
      if (s.lower(i).equals("and")) {
        return true;
      }
      if (s.at(i).noun()) {
        String noun = s.lower(i);
        plural =
            (noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us"))
                || noun.equals("people")
                || noun.equals("staff");
      }
    }
    return plural;
  }
}
