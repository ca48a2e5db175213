package realign.project;

import java.util.Set;
import realign.export.questions.Placement;
import realign.export.questions.QuestionSet;

/**
 * What taking a question set in would do.
 *
 * @param placement where its questions belong in the project's documents
 * @param known ids of those that are there already, and would stay as they are
 */
public record IntakePreview(QuestionSet set, Placement placement, Set<String> known) {
  public IntakePreview {
    known = Set.copyOf(known);
  }

  /** How many questions would come in, placed or not. */
  public int added() {
    return placement.placed().size() + placement.unplaced().size() - known.size();
  }
}
