package realign.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The even white that some rows have between all letters, for emphasis. */
final class Tracking {
  private static final int LEAST_LETTERS = 6;

  /** White wider than this many times the font's size parts what is spaced alike. */
  private static final float WHITE = 1.2f;

  /** Letters further apart than this many times the font's size stand alone. */
  private static final float MOST = 0.5f;

  /** Closer letters than this, in sizes of the font, aren't spaced. */
  private static final float LEAST = 0.06f;

  /** Where the white between letters differs by more than this, in sizes, it isn't tracking. */
  private static final float UNEVEN = 0.08f;

  private final Map<Integer, Float> whiteByOrder = new HashMap<>();

  /**
   * @param row from left to right
   */
  Tracking(List<Glyph> row) {
    List<Glyph> alike = new ArrayList<>();
    for (Glyph glyph : row) {
      Glyph last = alike.isEmpty() ? null : alike.get(alike.size() - 1);
      if (last != null && glyph.left() - last.right() > WHITE * last.size()) {
        measure(alike);
        alike.clear();
      }
      alike.add(glyph);
    }
    measure(alike);
  }

  /** The white after a glyph that is no end of a word, in points. */
  float after(Glyph glyph) {
    return whiteByOrder.isEmpty() ? 0 : whiteByOrder.getOrDefault(glyph.order(), 0f);
  }

  private void measure(List<Glyph> alike) {
    float[] gaps = new float[alike.size()];
    int count = 0;
    for (int i = 1; i < alike.size(); i++) {
      if (alike.get(i - 1).letter() && alike.get(i).letter()) {
        gaps[count++] = (alike.get(i).left() - alike.get(i - 1).right()) / alike.get(i).size();
      }
    }
    Arrays.sort(gaps, 0, count);
    float usual = count < LEAST_LETTERS ? 0 : gaps[count / 4];
    boolean even = usual > LEAST && usual < MOST && gaps[count / 2] - usual < UNEVEN;
    if (even && 2L * count > visible(alike)) {
      alike.forEach(glyph -> whiteByOrder.put(glyph.order(), usual * glyph.size()));
    }
  }

  private static long visible(List<Glyph> some) {
    return some.stream().filter(glyph -> !glyph.blank()).count();
  }
}
