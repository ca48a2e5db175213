package realign.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a page has in one direction of writing.
 *
 * @param turn of its lines against the page
 * @param glyphs placed along those lines
 */
record Direction(Turn turn, List<Glyph> glyphs) {
  /** Lines that fall or rise more than this, in degrees, stand at a slant. */
  private static final float LEVEL = 8.5f;

  /** Lines that fall or rise less than this, in degrees, are straight. */
  private static final float STRAIGHT = 0.5f;

  /** Between two directions there is more than this, in degrees; scans waver within one. */
  private static final float APART = 1;

  /**
   * The directions on a page, those that are nearly straight first.
   *
   * @param turned its glyphs by quarters of a circle
   */
  static List<Direction> on(Map<Integer, List<Glyph>> turned, float width, float height) {
    List<Direction> level = new ArrayList<>();
    List<Direction> slanting = new ArrayList<>();
    turned.forEach(
        (quarters, glyphs) -> {
          for (List<Glyph> some : byTilt(glyphs)) {
            float tilt = some.get(some.size() / 2).tilt();
            tilt = Math.abs(tilt) < STRAIGHT ? 0 : tilt;
            Turn turn = new Turn(quarters, tilt, width, height);
            (turn.tilt() < -LEVEL || turn.tilt() > LEVEL ? slanting : level)
                .add(new Direction(turn, along(some, tilt)));
          }
        });
    level.addAll(slanting);
    return level;
  }

  boolean slanting() {
    return Math.abs(turn.tilt()) > LEVEL;
  }

  private static List<List<Glyph>> byTilt(List<Glyph> glyphs) {
    if (glyphs.stream().allMatch(glyph -> glyph.tilt() == glyphs.get(0).tilt())) {
      return List.of(glyphs);
    }
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::tilt));
    List<List<Glyph>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i).tilt() - sorted.get(i - 1).tilt() > APART) {
        parts.add(sorted.subList(from, i));
        from = i;
      }
    }
    return parts;
  }

  /** In the order of drawing. */
  private static List<Glyph> along(List<Glyph> some, float tilt) {
    if (tilt == 0) {
      return inOrder(some);
    }
    return inOrder(some.stream().map(glyph -> glyph.along(tilt)).toList());
  }

  private static List<Glyph> inOrder(List<Glyph> some) {
    List<Glyph> sorted = new ArrayList<>(some);
    sorted.sort(Comparator.comparingInt(Glyph::order));
    return sorted;
  }
}
