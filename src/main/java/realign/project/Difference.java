package realign.project;

import java.util.List;
import realign.question.Question;

/**
 * What became of the questions between two points in the history.
 *
 * @param edited those whose text, evidence, kind or voice differs
 * @param decided those whose verdict differs, whether edited or not
 */
public record Difference(
    List<Question> added, List<Question> removed, List<Pair> edited, List<Pair> decided) {
  /** A question before and after. */
  public record Pair(Question before, Question after) {}

  public Difference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    edited = List.copyOf(edited);
    decided = List.copyOf(decided);
  }
}
