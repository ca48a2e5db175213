package realign.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import realign.retrieval.Significance;

/**
 * Two runs against each other, each with its adapter, on the test questions that they share. Scores
 * of runs that were tested on other questions differ by these, too.
 */
public final class PairedRuns {
  private static final int DEPTH = 10;

  private final Map<String, QuestionResult> one = new HashMap<>();
  private final List<QuestionResult> other;
  private final boolean same;

  public PairedRuns(List<QuestionResult> one, List<QuestionResult> other) {
    one.forEach(result -> this.one.put(result.id(), result));
    this.other = other.stream().filter(result -> this.one.containsKey(result.id())).toList();
    same =
        this.other.size() == other.size()
            && this.other.size() == this.one.size()
            && this.other.stream().allMatch(result -> before(result).part() == result.part());
  }

  private QuestionResult before(QuestionResult result) {
    return one.getOrDefault(result.id(), result);
  }

  /** How many test questions both have. */
  public int shared() {
    return other.size();
  }

  /** Whether both were tested on the same questions, in the same parts. */
  public boolean same() {
    return same;
  }

  /** Ids of the shared test questions. */
  public List<String> questions() {
    return other.stream().map(QuestionResult::id).toList();
  }

  /**
   * The second against the first, by MRR and hit rate at ten, on each part that a question is in
   * for both, and on all together.
   *
   * @param source a number for the chunk that a question was asked about, by its id: questions of
   *     one chunk aren't independent
   */
  public List<Report.Comparison> compared(ToIntFunction<String> source) {
    List<Report.Comparison> found = new ArrayList<>();
    for (Part part : Part.values()) {
      List<QuestionResult> results =
          other.stream().filter(result -> part == Part.ALL || in(part, result)).toList();
      if (!results.isEmpty()) {
        found.add(compared(part, "hit@10", rank -> rank <= DEPTH ? 1 : 0, results, source));
        found.add(compared(part, "mrr@10", rank -> rank <= DEPTH ? 1. / rank : 0, results, source));
      }
    }
    return found;
  }

  private boolean in(Part part, QuestionResult result) {
    return result.part() == part && before(result).part() == part;
  }

  private Report.Comparison compared(
      Part part,
      String metric,
      IntToDoubleFunction value,
      List<QuestionResult> results,
      ToIntFunction<String> source) {
    double[] differences =
        results.stream()
            .mapToDouble(
                after ->
                    value.applyAsDouble(after.after()) - value.applyAsDouble(before(after).after()))
            .toArray();
    int[] sources = results.stream().map(QuestionResult::id).mapToInt(source).toArray();
    Significance significance = new Significance(differences, sources);
    int wins = (int) results.stream().filter(it -> it.after() < before(it).after()).count();
    int losses = (int) results.stream().filter(it -> it.after() > before(it).after()).count();
    return new Report.Comparison(
        part.label(),
        metric,
        significance.mean(),
        significance.interval(),
        significance.pValue(),
        wins,
        losses,
        results.size() - wins - losses);
  }
}
