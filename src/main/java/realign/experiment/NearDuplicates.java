package realign.experiment;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.ScoreBlocks;

/**
 * Questions that say nearly the same: equal but for case, accents, punctuation and space, or with a
 * cosine of .98 or more. One of them in training would give another in the test away.
 */
final class NearDuplicates {
  private static final float COSINE = .98f;

  /** Beyond this, comparing all with all takes longer than training: equal texts must do. */
  private static final int MOST_COMPARED = 30_000;

  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final int[] parent;

  private NearDuplicates(int count) {
    parent = new int[count];
    for (int i = 0; i < count; i++) {
      parent[i] = i;
    }
  }

  /**
   * One number a question, equal within a group.
   *
   * @param vectors one unit row a text
   */
  static int[] groups(List<String> texts, Matrix vectors, Progress progress) {
    NearDuplicates groups = new NearDuplicates(texts.size());
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Integer first = firsts.putIfAbsent(folded(texts.get(i)), i);
      if (first != null) {
        groups.join(first, i);
      }
    }
    if (texts.size() <= MOST_COMPARED) {
      groups.joinNear(vectors, progress);
    }
    int[] found = new int[texts.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = groups.find(i);
    }
    return found;
  }

  static String folded(String text) {
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return MARKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private void joinNear(Matrix vectors, Progress progress) {
    int count = vectors.rows();
    ScoreBlocks.forEach(
        vectors,
        vectors,
        (first, rows, scores) -> {
          for (int i = 0; i < rows; i++) {
            for (int j = 0; j < first + i; j++) {
              if (scores[i * count + j] >= COSINE) {
                join(j, first + i);
              }
            }
          }
        },
        progress,
        "");
  }

  /** The smaller number leads, so that the order of joining doesn't matter. */
  private synchronized void join(int a, int b) {
    int first = find(a);
    int second = find(b);
    parent[Math.max(first, second)] = Math.min(first, second);
  }

  private int find(int i) {
    int root = i;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
