package realign.export.questions;

import java.util.List;
import realign.question.Question;

/**
 * What came of looking for a question set's passages in documents.
 *
 * @param placed questions whose evidence was found
 * @param unplaced the others, kept without evidence for a person to decide on
 */
public record Placement(List<Question> placed, List<Unplaced> unplaced) {
  /**
   * A question whose evidence is nowhere.
   *
   * @param line where it stands in its file, from 1; 0 where lines mean nothing
   * @param reason a sentence for the user
   */
  public record Unplaced(Question question, int line, String reason) {}

  public Placement {
    placed = List.copyOf(placed);
    unplaced = List.copyOf(unplaced);
  }
}
