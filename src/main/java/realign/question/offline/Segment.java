package realign.question.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A part of what follows the verb: the object, then each phrase that a preposition or conjunction
 * opens.
 */
record Segment(Sentence sentence, int from, int to) {
  private static final Set<String> JOINERS =
      Set.of(
          "because",
          "since",
          "so",
          "if",
          "unless",
          "when",
          "until",
          "while",
          "after",
          "before",
          "once",
          "although",
          "where",
          "whereas",
          "compared");
  private static final Set<String> ATTACHED = Set.of("of", "than", "per", "to", "between");

  static List<Segment> of(Clause clause) {
    Sentence s = clause.sentence();
    List<Segment> segments = new ArrayList<>();
    int from = clause.rest();
    for (int i = clause.rest() + 1; i <= clause.end(); i++) {
      if (i == clause.end() || opens(s, i)) {
        if (i > from) {
          segments.add(new Segment(s, from, i));
        }
        from = i;
      }
    }
    return segments;
  }

  private static boolean opens(Sentence s, int index) {
    String word = s.lower(index);
    String before = s.lower(index - 1);
    boolean preposition = s.at(index).is("ADP");
    boolean listed = before.equals(",") && !JOINERS.contains(word) && !preposition;
    boolean held = before.equals("and") || before.equals("or") || listed;
    if (ATTACHED.contains(word) || s.at(index - 1).is("ADP", "SCONJ") || held) {
      return false;
    }
    boolean quantity = s.at(index).is("DET", "NUM", "ADV", "ADJ") && every(s, index);
    return preposition || JOINERS.contains(word) || quantity;
  }

  /** Whether "each year", "every two months", "once a week", "monthly" and the like start here. */
  private static boolean every(Sentence s, int index) {
    String word = s.lower(index);
    return (word.equals("each") || word.equals("every")) && timeNear(s, index + 1);
  }

  private static boolean timeNear(Sentence s, int index) {
    return Lexicon.TIME_UNITS.contains(s.lower(index))
        || Lexicon.MONTHS.contains(s.lower(index))
        || Lexicon.TIME_UNITS.contains(s.lower(index + 1));
  }

  String opener() {
    return sentence.lower(from);
  }

  int words() {
    return to - from;
  }

  String text() {
    return sentence.inner(from, to);
  }

  /** A length of time: "three working days". */
  boolean duration() {
    boolean number = false;
    for (int i = from; i < to; i++) {
      number |= sentence.at(i).is("NUM") || sentence.lower(i).matches("one|two|a|an");
      if (number && Lexicon.TIME_UNITS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** A point in time: "March 2026", "the first day", "fiscal 2025". */
  boolean date() {
    for (int i = from; i < to; i++) {
      String word = sentence.lower(i);
      boolean year = word.matches("(19|20)\\d\\d");
      if (year || (Lexicon.MONTHS.contains(word) && !word.equals("may")) || word.equals("noon")) {
        return true;
      }
    }
    return false;
  }

  boolean temporal() {
    if (duration() || date()) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (Lexicon.TIME_UNITS.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause of its own stands here, that a question does without. */
  boolean clausal() {
    return switch (opener()) {
      case "because", "so", "although", "whereas", "while", "compared", "if", "unless", "once" ->
          true;
      default -> false;
    };
  }

  boolean leaning() {
    for (int i = from; i < to; i++) {
      if (Lexicon.LEANING.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
