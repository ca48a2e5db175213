package realign.experiment;

import java.util.List;
import java.util.stream.IntStream;
import realign.retrieval.Interval;
import realign.retrieval.Significance;

/** How a way to search does at ten on a part of the test questions, and how sure that is. */
public record SideScore(
    Part part,
    int questions,
    double mrr,
    Interval mrrInterval,
    double hitRate,
    Interval hitRateInterval) {
  private static final int DEPTH = 10;

  /**
   * By a rank a question.
   *
   * @param sources one a question: equal where they aren't independent
   */
  static SideScore of(Part part, int[] ranks, int[] sources) {
    Significance mrr =
        new Significance(IntStream.of(ranks).mapToDouble(TopTen::reciprocal).toArray(), sources);
    Significance hit =
        new Significance(IntStream.of(ranks).mapToDouble(TopTen::hit).toArray(), sources);
    return new SideScore(
        part, ranks.length, mrr.mean(), mrr.interval(), hit.mean(), hit.interval());
  }

  /**
   * Those that a report has.
   *
   * @param system one of {@link Report#SYSTEMS}
   */
  public static List<SideScore> of(Report report, String system) {
    return report.scores().stream()
        .filter(score -> score.system().equals(system) && score.k() == DEPTH)
        .map(
            score ->
                new SideScore(
                    Part.of(score.split()),
                    score.queries(),
                    score.mrr(),
                    score.mrrInterval(),
                    score.hitRate(),
                    score.hitRateInterval()))
        .toList();
  }
}
