package realign.ui.comparison;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import realign.experiment.Part;

/**
 * Which test questions are listed.
 *
 * @param part {@code ALL} for every one
 * @param kind that the question has; empty for any
 * @param document that answers it; empty for any
 * @param words that the question has to hold; empty for any
 * @param place only those with these two ranks; null for any
 */
record ResultFilter(
    Outcome outcome, Part part, String kind, String document, String words, @Nullable Place place)
    implements Predicate<ResultRow> {
  /** What became of a question. */
  enum Outcome {
    ANY,
    WIN,
    LOSS,
    TIE;

    boolean holds(ResultRow row) {
      return switch (this) {
        case ANY -> true;
        case WIN -> row.gain() > 0;
        case LOSS -> row.gain() < 0;
        case TIE -> row.gain() == 0 && row.ranks().known();
      };
    }
  }

  /** A pair of ranks. */
  record Place(int left, int right) {}

  static final ResultFilter NONE = new ResultFilter(Outcome.ANY, Part.ALL, "", "", "", null);

  @Override
  public boolean test(ResultRow row) {
    return outcome.holds(row)
        && (part == Part.ALL || row.part() == part)
        && (kind.isEmpty() || row.kind().equals(kind))
        && (document.isEmpty() || row.document().equals(document))
        && (place == null || (place.left == row.left() && place.right == row.right()))
        && (words.isEmpty()
            || row.text().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)));
  }

  ResultFilter with(Outcome other) {
    return new ResultFilter(other, part, kind, document, words, null);
  }

  ResultFilter with(Part other) {
    return new ResultFilter(outcome, other, kind, document, words, null);
  }

  ResultFilter withWords(String other) {
    return new ResultFilter(outcome, part, kind, document, other.strip(), null);
  }

  ResultFilter withKind(String other) {
    return new ResultFilter(outcome, part, other, document, words, null);
  }

  ResultFilter withDocument(String other) {
    return new ResultFilter(outcome, part, kind, other, words, null);
  }

  ResultFilter at(Place other) {
    return new ResultFilter(Outcome.ANY, Part.ALL, "", "", "", other);
  }
}
