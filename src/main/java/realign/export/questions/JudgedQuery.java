package realign.export.questions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import realign.experiment.Fold;
import realign.question.Origin;
import realign.question.Verdict;

/**
 * A query of a question set.
 *
 * @param line where it stands, from 1; 0 where lines mean nothing
 * @param relevant the best first
 * @param negatives what doesn't answer it
 * @param verdict null where the set says nothing
 */
public record JudgedQuery(
    int line,
    String id,
    String text,
    List<Judgement> relevant,
    List<Judgement> negatives,
    Fold fold,
    String kind,
    String voice,
    Origin origin,
    @Nullable Verdict verdict) {
  public JudgedQuery {
    relevant = List.copyOf(relevant);
    negatives = List.copyOf(negatives);
  }

  /** With another's judgements after its own, each once. */
  JudgedQuery with(JudgedQuery other) {
    return new JudgedQuery(
        line,
        id,
        text,
        union(relevant, other.relevant),
        union(negatives, other.negatives),
        fold,
        kind,
        voice,
        origin,
        verdict);
  }

  private static List<Judgement> union(List<Judgement> some, List<Judgement> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
