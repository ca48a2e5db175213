package realign.ui.comparison;

import java.util.Comparator;
import realign.experiment.Part;

/**
 * A test question and where it stands on both sides.
 *
 * @param id the question’s
 * @param part of the run’s test
 * @param text what it asks; a note where the question is no longer there
 * @param kind as the question has it; may be empty
 * @param document name of the one that answers it; empty where none does
 */
record ResultRow(String id, Part part, Ranks ranks, String text, String kind, String document) {
  /** The largest change first. */
  static final Comparator<ResultRow> BY_CHANGE =
      Comparator.comparingInt((ResultRow row) -> -Math.abs(row.gain()))
          .thenComparingInt(ResultRow::right);

  ResultRow with(Ranks others) {
    return new ResultRow(id, part, others, text, kind, document);
  }

  int left() {
    return ranks.left();
  }

  int right() {
    return ranks.right();
  }

  /** Places gained; negative where lost. */
  int gain() {
    return ranks.gain();
  }
}
