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
    int order) {

  boolean blank() {
    return text.isBlank();
  }

  float width() {
    return right - left;
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

  boolean ideographic() {
    int first = text.codePointAt(0);
    return Character.isIdeographic(first)
        || Character.UnicodeScript.of(first) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(first) == Character.UnicodeScript.KATAKANA;
  }
}
