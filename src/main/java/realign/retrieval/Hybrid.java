package realign.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two rankings of the same chunks made into one. Ties by chunk id. */
public final class Hybrid {
  /** Rankings are fused to this depth unless told otherwise. */
  public static final int DEPTH = 100;

  private static final int RANK_CONSTANT = 60;

  private final int[] places;

  /** For rankings of the chunks with these ids. */
  public Hybrid(List<String> ids) {
    places = IdOrder.places(ids);
  }

  /**
   * Reciprocal rank fusion: a chunk scores the sum of 1 / (60 + its rank) over the rankings.
   *
   * <p>Cormack, Clarke and Buettcher (2009).
   */
  public Ranking byRank(Ranking first, Ranking second, int depth) {
    Map<Integer, Double> scores = new HashMap<>();
    for (Ranking ranking : List.of(first, second)) {
      for (int i = 0; i < ranking.chunks().length; i++) {
        scores.merge(ranking.chunks()[i], 1.0 / (RANK_CONSTANT + i + 1), Double::sum);
      }
    }
    return best(scores, depth);
  }

  /** {@link #byRank(Ranking, Ranking, int)} of each pair. */
  public List<Ranking> byRank(List<Ranking> first, List<Ranking> second, int depth) {
    List<Ranking> fused = new ArrayList<>(first.size());
    for (int i = 0; i < first.size(); i++) {
      fused.add(byRank(first.get(i), second.get(i), depth));
    }
    return fused;
  }

  /**
   * The sum of both scores, each scaled so that a ranking runs from 0 to 1; a chunk that a ranking
   * lacks scores 0 in it.
   *
   * @param weight of the first ranking, 0 to 1; the second has the rest
   */
  public Ranking byScore(Ranking first, Ranking second, double weight, int depth) {
    Map<Integer, Double> scores = new HashMap<>();
    addScaled(first, weight, scores);
    addScaled(second, 1 - weight, scores);
    return best(scores, depth);
  }

  /** {@link #byScore(Ranking, Ranking, double, int)} of each pair. */
  public List<Ranking> byScore(
      List<Ranking> first, List<Ranking> second, double weight, int depth) {
    List<Ranking> fused = new ArrayList<>(first.size());
    for (int i = 0; i < first.size(); i++) {
      fused.add(byScore(first.get(i), second.get(i), weight, depth));
    }
    return fused;
  }

  /**
   * The weight in tenths for {@link #byScore} with the best MRR@10 on the questions given, which
   * must not be test questions; of equal ones the nearest to a half.
   *
   * @param relevant for each question the rows of its right chunks
   */
  public double tunedWeight(List<Ranking> first, List<Ranking> second, int[][] relevant) {
    double best = .5;
    double bestScore = -1;
    for (int tenth : new int[] {5, 6, 4, 7, 3, 8, 2, 9, 1, 10, 0}) {
      List<Ranking> fused = byScore(first, second, tenth / 10.0, 10);
      double score = 0;
      for (double value : Measure.RECIPROCAL_RANK.of(fused, relevant, 10)) {
        score += value;
      }
      if (score > bestScore + 1e-9) {
        bestScore = score;
        best = tenth / 10.0;
      }
    }
    return best;
  }

  private static void addScaled(Ranking ranking, double weight, Map<Integer, Double> scores) {
    int count = ranking.scores().length;
    if (count == 0) {
      return;
    }
    double low = ranking.scores()[count - 1];
    double width = ranking.scores()[0] - low;
    for (int i = 0; i < count; i++) {
      double scaled = width > 0 ? (ranking.scores()[i] - low) / width : 1;
      scores.merge(ranking.chunks()[i], weight * scaled, Double::sum);
    }
  }

  private Ranking best(Map<Integer, Double> scores, int depth) {
    List<Map.Entry<Integer, Double>> sorted =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Double>comparingByValue()
                    .reversed()
                    .thenComparing(e -> places[e.getKey()], Comparator.naturalOrder()))
            .limit(depth)
            .toList();
    float[] values = new float[sorted.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = sorted.get(i).getValue().floatValue();
    }
    return new Ranking(sorted.stream().mapToInt(Map.Entry::getKey).toArray(), values);
  }
}
