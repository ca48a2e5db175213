package realign.document;

/**
 * How text is turned against its page: coordinates along its lines become places on the page.
 *
 * @param quarters of a circle, anticlockwise, 0 to 3
 * @param tilt how far its lines fall beyond that, in degrees
 * @param width of the page in points as shown
 * @param height of the page in points as shown
 */
record Turn(int quarters, float tilt, float width, float height) {
  /** The box on the page around a stretch with these edges along its own lines. */
  WordBox box(int start, int end, float left, float top, float right, float bottom) {
    if (tilt == 0) {
      return straight(start, end, left, top, right, bottom);
    }
    double cosine = Math.cos(Math.toRadians(tilt));
    double sine = Math.sin(Math.toRadians(tilt));
    boolean falls = sine > 0;
    double first = left * cosine - (falls ? bottom : top) * sine;
    double last = right * cosine - (falls ? top : bottom) * sine;
    double highest = (falls ? left : right) * sine + top * cosine;
    double lowest = (falls ? right : left) * sine + bottom * cosine;
    return straight(start, end, (float) first, (float) highest, (float) last, (float) lowest);
  }

  private WordBox straight(int start, int end, float left, float top, float right, float bottom) {
    float wide = right - left;
    float high = bottom - top;
    return switch (quarters) {
      case 1 -> new WordBox(start, end, top, height - right, high, wide);
      case 2 -> new WordBox(start, end, width - right, height - bottom, wide, high);
      case 3 -> new WordBox(start, end, width - bottom, left, high, wide);
      default -> new WordBox(start, end, left, top, wide, high);
    };
  }
}
