package realign.samples;

/** The measures of an A4 page, in points from its top left corner. */
final class Frame {
  static final float WIDTH = 595.28f;
  static final float HEIGHT = 841.89f;
  static final float LEFT = 66;
  static final float RIGHT = WIDTH - 62;
  static final float TOP = 96;
  static final float BOTTOM = HEIGHT - 84;

  /** Running text is indented under its headings, which keeps lines short enough to read. */
  static final float TEXT = LEFT + 50;

  static final float TEXT_WIDTH = RIGHT - TEXT;
  static final float FULL_WIDTH = RIGHT - LEFT;

  private Frame() {}
}
