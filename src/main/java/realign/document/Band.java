package realign.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A row in the making: the band of height that most of its glyphs stand in. */
final class Band {
  /** Shorter runs are indices and marks, which may stand above each other. */
  private static final int LEAST = 4;

  private static final int MANY = 8;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final TreeMap<Float, Glyph> byLeft = new TreeMap<>();
  private float top;
  private float bottom;

  Band(Run first) {
    top = first.top();
    bottom = first.bottom();
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** How much of the lower of the two stands beside the other, up to 1. */
  float overlap(Run run) {
    float shared = Math.min(bottom, run.bottom()) - Math.max(top, run.top());
    return shared / Math.max(0.1f, Math.min(bottom - top, run.bottom() - run.top()));
  }

  /**
   * Whether a run stands above, below or over what is here already, and so in another row. What is
   * drawn twice in one place, as faked bold is, stands in one row.
   */
  boolean covers(Run run) {
    int covered = 0;
    for (Glyph glyph : run.glyphs()) {
      covered += !glyph.blank() && covers(glyph) ? 1 : 0;
    }
    return covered >= MANY || (covered >= LEAST && covered * 3 > run.visible());
  }

  private boolean covers(Glyph glyph) {
    Map.Entry<Float, Glyph> before = byLeft.floorEntry(glyph.left());
    Map.Entry<Float, Glyph> after = byLeft.ceilingEntry(glyph.left());
    return (before != null && covers(before.getValue(), glyph))
        || (after != null && covers(after.getValue(), glyph));
  }

  private static boolean covers(Glyph here, Glyph glyph) {
    float shared = Math.min(here.right(), glyph.right()) - Math.max(here.left(), glyph.left());
    return shared > 0.3f * Math.min(here.width(), glyph.width()) && !glyph.repeats(here);
  }

  void add(Run run) {
    float height = run.bottom() - run.top();
    boolean larger = height > bottom - top;
    if (larger && (glyphs.size() <= 4 || height < 1.5f * (bottom - top))) {
      top = run.top();
      bottom = run.bottom();
    }
    for (Glyph glyph : run.glyphs()) {
      glyphs.add(glyph);
      if (!glyph.blank()) {
        byLeft.put(glyph.left(), glyph);
      }
    }
  }
}
