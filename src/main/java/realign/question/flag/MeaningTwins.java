package realign.question.flag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import realign.job.Messages;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.ScoreBlocks;

/** Finds questions whose vectors nearly agree. */
final class MeaningTwins {
  private static final Messages MESSAGES = Messages.of(MeaningTwins.class);

  private final double least;
  private final Map<String, float[]> vectors = new HashMap<>();
  private final Map<String, Map<String, Double>> near = new HashMap<>();

  private record Pair(String one, String other, double cosine) {}

  /**
   * Without vectors yet.
   *
   * @param least cosine
   */
  MeaningTwins(double least) {
    this.least = least;
  }

  Map<String, Double> near(String id) {
    return Map.copyOf(near.getOrDefault(id, Map.of()));
  }

  void remove(String id) {
    vectors.remove(id);
    Map<String, Double> others = near.remove(id);
    if (others != null) {
      others.keySet().forEach(other -> near.getOrDefault(other, new HashMap<>()).remove(id));
    }
  }

  /** Puts vectors in place of those that were there, and compares them with all. */
  void put(List<String> ids, Matrix rows, Progress progress) {
    for (int i = 0; i < ids.size(); i++) {
      remove(ids.get(i));
      vectors.put(ids.get(i), rows.row(i));
    }
    List<String> names = new ArrayList<>(vectors.keySet());
    Matrix all = Matrix.ofRows(names.stream().map(vectors::get).toList(), rows.columns());
    List<Pair> pairs = new ArrayList<>();
    ScoreBlocks.forEach(
        rows,
        all,
        (first, count, scores) -> {
          List<Pair> found = pairs(ids.subList(first, first + count), names, scores);
          synchronized (pairs) {
            pairs.addAll(found);
          }
        },
        progress,
        MESSAGES.text("flagging"));
    for (Pair pair : pairs) {
      near.computeIfAbsent(pair.one, n -> new HashMap<>()).put(pair.other, pair.cosine);
      near.computeIfAbsent(pair.other, n -> new HashMap<>()).put(pair.one, pair.cosine);
    }
  }

  private List<Pair> pairs(List<String> ids, List<String> names, float[] scores) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = 0; j < names.size(); j++) {
        float cosine = scores[i * names.size() + j];
        if (cosine >= least && !ids.get(i).equals(names.get(j))) {
          pairs.add(new Pair(ids.get(i), names.get(j), cosine));
        }
      }
    }
    return pairs;
  }
}
