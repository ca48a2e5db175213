package realign.question.flag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import realign.question.CopiedWords;

/**
 * Finds questions that have most of their words in common, by minhash: two texts whose word sets
 * share a fraction s of their union agree in one hash with probability s.
 *
 * <p>Broder, On the resemblance and containment of documents (1997).
 */
final class WordTwins {
  /** Of twins with four fifths in common, all but 2 in 10,000 agree in a band of four hashes. */
  private static final int BANDS = 16;

  private static final int ROWS = 4;

  /** Buckets larger than this hold texts of a pattern; comparing them all would take for ever. */
  private static final int CROWDED = 300;

  private static final Set<String> EMPTY =
      Set.of(
          "a", "an", "the", "of", "to", "in", "on", "at", "for", "is", "are", "was", "were", "do",
          "does", "did", "and", "or", "by", "with", "i", "my", "it", "what", "how", "who");

  private final Map<String, Text> texts = new HashMap<>();
  private final Map<Long, List<String>> buckets = new HashMap<>();

  /** The hashes of a text's words, ascending, and the bands that they fall in. */
  private record Text(int[] words, long[] bands) {}

  void put(String id, String text) {
    remove(id);
    int[] words = words(text);
    Text added = new Text(words, bands(words));
    texts.put(id, added);
    for (long band : added.bands) {
      buckets.computeIfAbsent(band, b -> new ArrayList<>(1)).add(id);
    }
  }

  void remove(String id) {
    Text text = texts.remove(id);
    if (text != null) {
      for (long band : text.bands) {
        List<String> bucket = buckets.getOrDefault(band, List.of());
        if (bucket.remove(id) && bucket.isEmpty()) {
          buckets.remove(band);
        }
      }
    }
  }

  /** Ids that have at least the share of words in common with this one, with that share. */
  Map<String, Double> near(String id, double share) {
    Text own = texts.get(id);
    if (own == null) {
      return Map.of();
    }
    Map<String, Double> near = new HashMap<>();
    Set<String> seen = new HashSet<>(Set.of(id));
    for (long band : own.bands) {
      List<String> bucket = buckets.getOrDefault(band, List.of());
      for (String other : bucket.subList(0, Math.min(CROWDED, bucket.size()))) {
        Text text = texts.get(other);
        if (seen.add(other) && text != null) {
          double common = common(own.words, text.words);
          if (common >= share) {
            near.put(other, common);
          }
        }
      }
    }
    return near;
  }

  private static double common(int[] one, int[] other) {
    int both = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      both += one[i] == other[j] ? 1 : 0;
      boolean first = one[i] <= other[j];
      j += one[i] >= other[j] ? 1 : 0;
      i += first ? 1 : 0;
    }
    int all = one.length + other.length - both;
    return all == 0 ? 1 : both / (double) all;
  }

  private static int[] words(String text) {
    List<String> all = CopiedWords.words(text);
    List<String> telling = all.stream().filter(word -> !EMPTY.contains(word)).toList();
    List<String> kept = telling.isEmpty() ? all : telling;
    return kept.stream().mapToInt(String::hashCode).sorted().distinct().toArray();
  }

  private static long[] bands(int[] words) {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        long least = Long.MAX_VALUE;
        for (int word : words) {
          least = Math.min(least, mixed(word, band * ROWS + row));
        }
        key = mixed(key * 31 + least, band);
      }
      bands[band] = key;
    }
    return bands;
  }

  /** Steele, Lea and Flood's SplitMix64 (2014). */
  private static long mixed(long value, int salt) {
    long z = value + 0x9E3779B97F4A7C15L * (salt + 1);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
