package realign.samples;

/** A heading and the sheet it fell on, counted from the first sheet of the text. */
record Heading(boolean section, String title, int sheet, float top) {
  Heading on(int place, float down) {
    return new Heading(section, title, place, down);
  }
}
