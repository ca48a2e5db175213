package realign.document;

import java.util.ArrayList;
import java.util.List;

/** Glyphs that were drawn one after the other along one line: they stay in one row. */
final class Run {
  /** White wider than this many times the font's size ends a run. */
  private static final float WHITE = 1.5f;

  private final List<Glyph> glyphs = new ArrayList<>();

  private Run(Glyph first) {
    glyphs.add(first);
  }

  /**
   * The runs among some glyphs.
   *
   * @param glyphs in the order of drawing
   */
  static List<Run> runs(List<Glyph> glyphs) {
    List<Run> runs = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.goesOn(glyph)) {
        last.glyphs.add(glyph);
      } else {
        runs.add(new Run(glyph));
      }
    }
    return runs;
  }

  private boolean goesOn(Glyph next) {
    Glyph last = glyphs.get(glyphs.size() - 1);
    float gap = next.left() - last.right();
    return Math.abs(next.baseline() - last.baseline()) < 0.12f * last.size()
        && Math.abs(next.size() - last.size()) < 0.12f * last.size()
        && gap > -0.5f * last.size()
        && gap < WHITE * last.size();
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  float baseline() {
    return glyphs.get(glyphs.size() / 2).baseline();
  }

  float top() {
    return glyphs.get(glyphs.size() / 2).top();
  }

  float bottom() {
    return glyphs.get(glyphs.size() / 2).bottom();
  }

  float size() {
    return glyphs.get(0).size();
  }

  /** How many glyphs that can be seen it has. */
  int visible() {
    int visible = 0;
    for (Glyph glyph : glyphs) {
      visible += glyph.blank() ? 0 : 1;
    }
    return visible;
  }
}
