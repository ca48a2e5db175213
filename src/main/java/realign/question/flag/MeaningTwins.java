package realign.question.flag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import realign.job.Messages;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.ScoreBlocks;

/**
 * Finds questions whose vectors nearly agree. Among few, each is compared with all; among many,
 * with those that lie on the same side of random planes in one of several bands, which takes time
 * and room that grow as their number does.
 *
 * <p>Charikar, Similarity estimation techniques from rounding algorithms (2002).
 */
final class MeaningTwins {
  private static final Messages MESSAGES = Messages.of(MeaningTwins.class);

  /** Up to here all pairs are compared. */
  private static final int FEW = 2000;

  /** Of twins at a cosine of .95, 99 in 100 agree in one of the bands. */
  private static final int BANDS = 24;

  private static final int BITS = 16;

  /** As in {@link WordTwins}: larger buckets hold texts of a pattern. */
  private static final int CROWDED = 300;

  private static final int MOST_NEAR = 100;
  private static final int BLOCK = 2000;

  private final double least;
  private final Map<String, Point> points = new HashMap<>();
  private final Map<Integer, List<String>> buckets = new HashMap<>();
  private final Map<String, Map<String, Double>> near = new HashMap<>();

  /** A question's vector and the buckets that it lies in. */
  private record Point(float[] vector, int[] keys) {
    double cosine(Point other) {
      double sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += vector[i] * other.vector[i];
      }
      return sum;
    }
  }

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
    Point point = points.remove(id);
    if (point != null) {
      for (int key : point.keys) {
        List<String> bucket = buckets.getOrDefault(key, List.of());
        if (bucket.remove(id) && bucket.isEmpty()) {
          buckets.remove(key);
        }
      }
    }
    Map<String, Double> others = near.remove(id);
    if (others != null) {
      others.keySet().forEach(other -> near.getOrDefault(other, new HashMap<>()).remove(id));
    }
  }

  /** Puts vectors in place of those that were there, and compares them with the others. */
  void put(List<String> ids, Matrix rows, Progress progress) {
    Matrix planes = planes(rows.columns());
    for (int from = 0; from < ids.size(); from += BLOCK) {
      progress.check();
      int to = Math.min(ids.size(), from + BLOCK);
      List<String> block = ids.subList(from, to);
      int[][] keys = keys(rows, from, to, planes, progress);
      for (int i = 0; i < block.size(); i++) {
        remove(block.get(i));
        add(block.get(i), new Point(rows.row(from + i), keys[i]));
      }
      progress.report(MESSAGES.text("flagging"), to, ids.size());
    }
  }

  private void add(String id, Point point) {
    Map<String, Double> found = new HashMap<>();
    for (String other : candidates(point)) {
      Point known = points.get(other);
      double cosine = known == null ? 0 : point.cosine(known);
      if (cosine >= least && found.size() < MOST_NEAR) {
        found.put(other, cosine);
        near.computeIfAbsent(other, o -> new HashMap<>()).put(id, cosine);
      }
    }
    if (!found.isEmpty()) {
      near.put(id, found);
    }
    points.put(id, point);
    for (int key : point.keys) {
      buckets.computeIfAbsent(key, k -> new ArrayList<>(1)).add(id);
    }
  }

  private Collection<String> candidates(Point point) {
    if (points.size() <= FEW) {
      return points.keySet();
    }
    Set<String> candidates = new HashSet<>();
    for (int key : point.keys) {
      List<String> bucket = buckets.getOrDefault(key, List.of());
      candidates.addAll(bucket.subList(0, Math.min(CROWDED, bucket.size())));
    }
    return candidates;
  }

  /** For each row its bucket in each band: the band, then the sides of its planes. */
  private static int[][] keys(Matrix rows, int from, int to, Matrix planes, Progress progress) {
    List<float[]> block = new ArrayList<>();
    for (int i = from; i < to; i++) {
      block.add(rows.row(i));
    }
    int[][] keys = new int[block.size()][];
    ScoreBlocks.forEach(
        Matrix.ofRows(block, rows.columns()),
        planes,
        (first, count, scores) -> {
          for (int i = 0; i < count; i++) {
            keys[first + i] = bands(scores, i * BANDS * BITS);
          }
        },
        new Silent(progress),
        "");
    return keys;
  }

  private static int[] bands(float[] scores, int at) {
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      int key = band;
      for (int bit = 0; bit < BITS; bit++) {
        key = key << 1 | (scores[at + band * BITS + bit] > 0 ? 1 : 0);
      }
      bands[band] = key;
    }
    return bands;
  }

  private static Matrix planes(int columns) {
    Random random = new Random(1);
    List<float[]> planes = new ArrayList<>();
    for (int i = 0; i < BANDS * BITS; i++) {
      float[] plane = new float[columns];
      for (int j = 0; j < columns; j++) {
        plane[j] = (float) random.nextGaussian();
      }
      planes.add(plane);
    }
    return Matrix.ofRows(planes, columns);
  }

  /** Passes a cancel on, but not one block's part as the whole's. */
  private record Silent(Progress whole) implements Progress {
    @Override
    public void report(String what, long done, long total) {}

    @Override
    public boolean cancelled() {
      return whole.cancelled();
    }
  }
}
