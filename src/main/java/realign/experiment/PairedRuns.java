package realign.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Two runs against each other, each with its adapter, on the test questions that they share. Scores
 * of runs that were tested on other questions differ by these, too.
 */
public final class PairedRuns {
  private final List<Pair> pairs = new ArrayList<>();
  private final boolean same;

  /** What became of one question in each run. */
  private record Pair(QuestionResult one, QuestionResult other) {
    boolean samePart() {
      return one.part() == other.part();
    }
  }

  public PairedRuns(List<QuestionResult> one, List<QuestionResult> other) {
    Map<String, QuestionResult> known = new HashMap<>();
    one.forEach(result -> known.put(result.id(), result));
    for (QuestionResult result : other) {
      QuestionResult before = known.get(result.id());
      if (before != null) {
        pairs.add(new Pair(before, result));
      }
    }
    same =
        pairs.size() == one.size()
            && pairs.size() == other.size()
            && pairs.stream().allMatch(Pair::samePart);
  }

  /** How many test questions both have. */
  public int shared() {
    return pairs.size();
  }

  /** Whether both were tested on the same questions, in the same parts. */
  public boolean same() {
    return same;
  }

  /** Ids of the shared test questions. */
  public List<String> questions() {
    return pairs.stream().map(pair -> pair.one.id()).toList();
  }

  /**
   * The second against the first, by MRR and hit rate at ten, on each part that a question is in
   * for both, and on all together.
   *
   * @param source a number for the chunk that a question was asked about, by its id: questions of
   *     one chunk aren't independent
   */
  public List<Report.Comparison> compared(ToIntFunction<String> source) {
    return new PairedRanks(
            pairs.stream()
                .map(
                    pair ->
                        new PairedRanks.Pair(
                            pair.samePart() ? pair.one.part() : Part.ALL,
                            pair.one.after(),
                            pair.other.after(),
                            source.applyAsInt(pair.one.id())))
                .toList())
        .compared();
  }
}
