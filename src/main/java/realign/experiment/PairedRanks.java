package realign.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import realign.retrieval.Significance;

/** Two ways to search on the same questions, by the rank of each one's best right chunk. */
public record PairedRanks(List<Pair> pairs) {
  /**
   * What became of one question.
   *
   * @param part of the test that it counts in beside all; {@code ALL} for none
   * @param before rank on the one side, from 1
   * @param after rank on the other
   * @param source a number for the chunk that it was asked about: questions of one chunk aren't
   *     independent
   */
  public record Pair(Part part, int before, int after, int source) {
    private boolean in(Part other) {
      return other == Part.ALL || part == other;
    }
  }

  public PairedRanks {
    pairs = List.copyOf(pairs);
  }

  /** The second against the first, by MRR and hit rate at ten, on each part with questions. */
  public List<Report.Comparison> compared() {
    List<Report.Comparison> found = new ArrayList<>();
    for (Part part : Part.values()) {
      List<Pair> those = in(part);
      if (!those.isEmpty()) {
        found.add(compared(part, "hit@10", TopTen::hit, those));
        found.add(compared(part, "mrr@10", TopTen::reciprocal, those));
      }
    }
    return found;
  }

  /** Scores of the first on each part with questions. */
  public List<SideScore> before() {
    return scores(Pair::before);
  }

  /** Scores of the second on each part with questions. */
  public List<SideScore> after() {
    return scores(Pair::after);
  }

  private List<SideScore> scores(ToIntFunction<Pair> rank) {
    List<SideScore> found = new ArrayList<>();
    for (Part part : Part.values()) {
      List<Pair> those = in(part);
      if (!those.isEmpty()) {
        int[] ranks = those.stream().mapToInt(rank).toArray();
        found.add(SideScore.of(part, ranks, sources(those)));
      }
    }
    return found;
  }

  private List<Pair> in(Part part) {
    return pairs.stream().filter(pair -> pair.in(part)).toList();
  }

  private static int[] sources(List<Pair> pairs) {
    return pairs.stream().mapToInt(Pair::source).toArray();
  }

  private static Report.Comparison compared(
      Part part, String metric, IntToDoubleFunction value, List<Pair> pairs) {
    int[] before = pairs.stream().mapToInt(Pair::before).toArray();
    int[] after = pairs.stream().mapToInt(Pair::after).toArray();
    double[] differences =
        pairs.stream()
            .mapToDouble(pair -> value.applyAsDouble(pair.after) - value.applyAsDouble(pair.before))
            .toArray();
    Significance significance = new Significance(differences, sources(pairs));
    return Report.Comparison.of(part, metric, significance, before, after);
  }
}
