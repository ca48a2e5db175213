package realign.experiment;

import java.util.ArrayList;
import java.util.List;
import realign.chunk.Chunk;

/**
 * Which chunks follow one another, and which of those share text. Data sets that lost their
 * documents give it away: the end of one chunk is the start of the next.
 */
final class Neighbours {
  private static final int SHARED = 40;

  private final List<Chunk> chunks;
  private final boolean[] follows;
  private final boolean[] overlaps;

  Neighbours(List<Chunk> chunks) {
    this.chunks = chunks;
    follows = new boolean[chunks.size()];
    overlaps = new boolean[chunks.size()];
    for (int i = 1; i < chunks.size(); i++) {
      Chunk before = chunks.get(i - 1);
      Chunk chunk = chunks.get(i);
      boolean together = before.span().document().equals(chunk.span().document());
      overlaps[i] =
          together ? before.span().overlaps(chunk.span()) : shareText(before.text(), chunk.text());
      follows[i] = together || overlaps[i];
    }
  }

  /** Whether the end of one text is the start of the other. */
  static boolean shareText(String before, String after) {
    if (after.length() < SHARED) {
      return false;
    }
    String start = after.substring(0, SHARED);
    for (int at = before.indexOf(start); at >= 0; at = before.indexOf(start, at + 1)) {
      if (after.startsWith(before.substring(at))) {
        return true;
      }
    }
    return false;
  }

  /** The rows of chunks that follow one another, in stretches as long as they go. */
  List<int[]> runs() {
    List<int[]> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= chunks.size(); i++) {
      if (i == chunks.size() || !follows[i]) {
        runs.add(java.util.stream.IntStream.range(start, i).toArray());
        start = i;
      }
    }
    return runs;
  }

  boolean anyOverlap() {
    for (boolean overlap : overlaps) {
      if (overlap) {
        return true;
      }
    }
    return false;
  }

  /** Rows of chunks that share text with this one, itself excluded. */
  List<Integer> overlapping(int row) {
    List<Integer> found = new ArrayList<>();
    for (int i = row; i > 0 && overlaps[i] && reaches(i - 1, row); i--) {
      found.add(i - 1);
    }
    for (int i = row + 1; i < chunks.size() && overlaps[i] && reaches(row, i); i++) {
      found.add(i);
    }
    return found;
  }

  private boolean reaches(int before, int after) {
    return after - before == 1 || chunks.get(before).span().overlaps(chunks.get(after).span());
  }
}
