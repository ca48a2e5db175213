package realign.document;

/**
 * What a PDF draws at once: mostly one character. Coordinates are in points along its own direction
 * of writing, from the left and from the top.
 *
 * @param text cleaned; one space for all that is blank
 * @param left where it starts
 * @param right where it ends
 * @param baseline below which only descenders stand
 * @param size of its font as drawn
 * @param space how wide a space of its font is
 * @param tilt how far its line falls, in degrees against the quarter of a circle that it is turned
 *     by
 * @param order its number in the order of drawing
 */
record Glyph(
    String text,
    float left,
    float right,
    float baseline,
    float size,
    float space,
    boolean bold,
    float tilt,
    int order) {

  boolean blank() {
    return text.isBlank();
  }

  boolean letter() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  float width() {
    return right - left;
  }

  /** The same with another text. */
  Glyph reading(String other) {
    return new Glyph(other, left, right, baseline, size, space, bold, tilt, order);
  }

  /** The same where its line is taken for falling by an angle, in degrees. */
  Glyph along(float angle) {
    double cosine = Math.cos(Math.toRadians(angle));
    double sine = Math.sin(Math.toRadians(angle));
    float start = (float) (left * cosine + baseline * sine);
    float down = (float) (baseline * cosine - left * sine);
    return new Glyph(text, start, start + width(), down, size, space, bold, tilt, order);
  }

  float top() {
    return baseline - size * 0.78f;
  }

  float bottom() {
    return baseline + size * 0.22f;
  }

  /** Whether it is a mark that belongs on the letter it overlaps. */
  boolean mark() {
    int type = Character.getType(text.codePointAt(0));
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** Whether it is another one drawn again, as where bold is faked. */
  boolean repeats(Glyph other) {
    return text.equals(other.text)
        && Math.abs(left - other.left) < 0.25f * other.width()
        && Math.abs(baseline - other.baseline) < 0.25f * other.size;
  }

  boolean ideographic() {
    int first = text.codePointAt(0);
    return Character.isIdeographic(first)
        || Character.UnicodeScript.of(first) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(first) == Character.UnicodeScript.KATAKANA;
  }
}
