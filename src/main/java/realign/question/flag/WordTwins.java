package realign.question.flag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
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

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();

  /** The hashes of a text’s words, ascending. */
  private final List<int[]> words = new ArrayList<>();

  private final Deque<Integer> free = new ArrayDeque<>();
  private final Buckets buckets = new Buckets();

  /** When each text was last compared, counted in texts that were asked about. */
  private int[] compared = {};

  private int asked;

  void put(String id, String text) {
    remove(id);
    int number = free.isEmpty() ? ids.size() : free.pop();
    if (number == ids.size()) {
      ids.add("");
      words.add(new int[0]);
    }
    numbers.put(id, number);
    ids.set(number, id);
    words.set(number, words(text));
    for (long band : bands(words.get(number))) {
      buckets.add(band, number);
    }
  }

  void remove(String id) {
    Integer number = numbers.remove(id);
    if (number != null) {
      for (long band : bands(words.get(number))) {
        buckets.remove(band, number);
      }
      words.set(number, new int[0]);
      free.push(number);
    }
  }

  /** Ids that have at least the share of words in common with this one, with that share. */
  Map<String, Double> near(String id, double share) {
    Integer own = numbers.get(id);
    if (own == null) {
      return Map.of();
    }
    if (compared.length < ids.size()) {
      compared = Arrays.copyOf(compared, 2 * ids.size());
    }
    asked++;
    compared[own] = asked;
    Map<String, Double> near = new HashMap<>();
    for (long band : bands(words.get(own))) {
      buckets.first(band, CROWDED, other -> compare(own, other, share, near));
    }
    return near;
  }

  private void compare(int own, int other, double share, Map<String, Double> near) {
    if (compared[other] != asked) {
      compared[other] = asked;
      double common = common(words.get(own), words.get(other));
      if (common >= share) {
        near.put(ids.get(other), common);
      }
    }
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
