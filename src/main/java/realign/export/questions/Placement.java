package realign.export.questions;

import java.util.List;
import java.util.Map;
import realign.experiment.Fold;
import realign.question.Evidence;
import realign.question.Question;

/**
 * What came of looking for a question set's passages in documents.
 *
 * @param placed questions whose evidence was found
 * @param unplaced the others, kept with words that stand nowhere, for a person to decide on
 * @param folds question id to what the set keeps it for; empty where it says nothing
 * @param negatives question id to what doesn't answer it, where that was found
 */
public record Placement(
    List<Question> placed,
    List<Unplaced> unplaced,
    Map<String, Fold> folds,
    Map<String, List<Evidence>> negatives) {
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
    folds = Map.copyOf(folds);
    negatives = Map.copyOf(negatives);
  }
}
