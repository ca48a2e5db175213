package realign.document;

import java.util.List;

/** Glyphs of one row with no space between them, from left to right. */
record Word(List<Glyph> glyphs) {
  float left() {
    return glyphs.get(0).left();
  }

  float right() {
    float right = Float.NEGATIVE_INFINITY;
    for (Glyph glyph : glyphs) {
      right = Math.max(right, glyph.right());
    }
    return right;
  }

  float size() {
    float size = 0;
    for (Glyph glyph : glyphs) {
      size = Math.max(size, glyph.size());
    }
    return size;
  }

  float baseline() {
    float size = size();
    for (Glyph glyph : glyphs) {
      if (glyph.size() == size) {
        return glyph.baseline();
      }
    }
    return glyphs.get(0).baseline();
  }

  boolean bold() {
    int bold = 0;
    for (Glyph glyph : glyphs) {
      bold += glyph.bold() ? 1 : 0;
    }
    return bold * 2 > glyphs.size();
  }

  int letters() {
    int letters = 0;
    for (Glyph glyph : glyphs) {
      letters += Character.isLetter(glyph.text().codePointAt(0)) ? glyph.text().length() : 0;
    }
    return letters;
  }
}
