package realign.chunk;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into pieces of at most so many tokens, at the best border near the end of each: a
 * paragraph's before a sentence's, before a line's, before a word's, as recursive splitters do.
 */
final class TokenCutter {
  private final CountedText counted;
  private final Borders borders;
  private final int size;
  private final int overlap;

  TokenCutter(CountedText counted, int size, int overlap) {
    this.counted = counted;
    this.borders = new Borders(counted.document().text());
    this.size = size;
    this.overlap = overlap;
  }

  /** The pieces of a range, each starting before the one before it ends where they overlap. */
  List<Range> cut(Range range) {
    List<Range> pieces = new ArrayList<>();
    Range whole = range.trimmed(counted.document().text());
    int start = whole.start();
    while (start < whole.end()) {
      int end = end(start, whole.end());
      pieces.add(new Range(start, end));
      start = end >= whole.end() ? whole.end() : nextStart(start, end);
    }
    return pieces;
  }

  /** At most {@code size} tokens on, at least what's shared and half of what isn't. */
  private int end(int start, int limit) {
    int first = counted.index(start);
    int furthest = counted.offset(first + size);
    if (furthest >= limit) {
      return limit;
    }
    int least = counted.offset(first + Math.max(size / 2, overlap + (size - overlap) / 2));
    int best = -1;
    int rank = Borders.NONE;
    for (int at = furthest; at >= Math.max(start + 1, least); at--) {
      int here = borders.rank(at);
      if (here > rank) {
        best = at;
        rank = here;
      }
    }
    return best >= 0 ? best : inWord(start, furthest);
  }

  /** The start of what the next piece shares with this one. */
  private int nextStart(int start, int end) {
    if (overlap == 0) {
      return end;
    }
    int earliest = Math.max(start + 1, counted.offset(counted.index(end) - overlap));
    int latest = counted.offset(counted.index(end) - overlap / 2);
    int best = -1;
    int rank = Borders.NONE;
    for (int at = earliest; at < Math.min(end, latest + 1); at++) {
      int here = borders.rank(at);
      if (here > rank) {
        best = at;
        rank = here;
      }
    }
    return best >= 0 ? best : inWord(start, earliest);
  }

  /** A word that is longer than a piece is cut between characters. */
  private int inWord(int start, int at) {
    String text = counted.document().text();
    int cut = Math.max(at, start + 1);
    boolean inPair =
        cut < text.length()
            && Character.isLowSurrogate(text.charAt(cut))
            && Character.isHighSurrogate(text.charAt(cut - 1));
    if (!inPair) {
      return cut;
    }
    return cut - 1 > start ? cut - 1 : cut + 1;
  }
}
