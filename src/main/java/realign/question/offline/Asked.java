package realign.question.offline;

import java.util.ArrayList;
import java.util.List;
import realign.question.Kind;

/** A clause under questioning: its segments, and the ideas found so far. */
final class Asked {
  private static final int ROOM = 10;

  private final Clause clause;
  private final List<Segment> segments;
  private final Wording wording;
  private final String lead;
  private final List<Idea> ideas = new ArrayList<>();

  /**
   * Takes a clause apart.
   *
   * @param lead a short phrase that stands before the clause and holds for it; may be empty
   */
  Asked(Clause clause, String lead, Wording wording) {
    this.clause = clause;
    this.segments = Segment.of(clause);
    this.wording = wording;
    this.lead = lead;
  }

  Clause clause() {
    return clause;
  }

  Sentence sentence() {
    return clause.sentence();
  }

  List<Segment> segments() {
    return segments;
  }

  List<Idea> ideas() {
    return ideas;
  }

  Wording wording() {
    return wording;
  }

  /** Whether a comma stands between the verb and the segment. */
  boolean apart(Segment segment) {
    for (int i = clause.rest(); i < segment.from(); i++) {
      if (sentence().at(i).text().equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** Asks for one segment. */
  void about(Segment answer, String what, String hint, Kind kind, double worth) {
    ask(what, before(answer), hint, kind, worth);
  }

  /** What stands between the verb and the answer, as far as there is room. */
  String before(Segment answer) {
    StringBuilder rest = new StringBuilder();
    int words = 0;
    for (Segment segment : segments) {
      if (segment.from() >= answer.from() || words + segment.words() > ROOM || segment.clausal()) {
        break;
      }
      rest.append(' ').append(segment.text());
      words += segment.words();
    }
    return rest.toString();
  }

  /** What follows the verb up to the first comma, clause or lack of room. */
  String rest(int from) {
    StringBuilder rest = new StringBuilder();
    int words = 0;
    for (Segment segment : segments) {
      if (segment.from() < from) {
        continue;
      }
      if (apart(segment)
          || segment.clausal()
          || segment.leaning()
          || words + segment.words() > ROOM) {
        break;
      }
      rest.append(' ').append(segment.text());
      words += segment.words();
    }
    String text = rest.toString();
    int comma = text.indexOf(", ");
    return comma >= 0 ? text.substring(0, comma) : text;
  }

  void ask(String what, String rest, String hint, Kind kind, double worth) {
    String question = wording.ask(what, clause, rest + lead());
    String colloquial = wording.embed(Wording.lowerFirst(what), clause, rest + lead());
    add(question, colloquial, hint, what, kind, worth);
  }

  void add(
      String question, String colloquial, String hint, String pattern, Kind kind, double worth) {
    ideas.add(
        new Idea(sentence(), kind, question, colloquial, hint, pattern, worth, clause.vague()));
  }

  String lead() {
    return lead.isEmpty() ? "" : " " + lead;
  }
}
