package realign.samples;

/** How a line of text is set: its face, its size and the height of its line, in points. */
record Style(Face face, float size, float leading) {
  static final Style BODY = new Style(Face.SANS, 10.5f, 15.6f);
  static final Style NOTE = new Style(Face.SANS, 10f, 14.6f);
  static final Style NOTE_LABEL = new Style(Face.SANS_BOLD, 10f, 14.6f);
  static final Style CELL = new Style(Face.SANS, 9f, 12.4f);
  static final Style CELL_STRONG = new Style(Face.SANS_BOLD, 9f, 12.4f);
  static final Style SECTION = new Style(Face.SERIF, 25f, 29f);
  static final Style SUBSECTION = new Style(Face.SANS_BOLD, 12.5f, 16.5f);
  static final Style LABEL = new Style(Face.SANS_BOLD, 10.5f, 15.6f);
  static final Style RUNNING = new Style(Face.SANS, 8f, 11f);
  static final Style RUNNING_SECTION = new Style(Face.SANS_ITALIC, 8f, 11f);
  static final Style FOLIO = new Style(Face.SANS_BOLD, 9f, 11f);
  static final Style CONTENTS_SECTION = new Style(Face.SANS_BOLD, 10f, 13.5f);
  static final Style CONTENTS_SUBSECTION = new Style(Face.SANS, 9f, 12f);
  static final Style COVER_TITLE = new Style(Face.SERIF, 44f, 49f);
  static final Style COVER_SUBTITLE = new Style(Face.SANS, 15f, 21f);
  static final Style COVER_COMPANY = new Style(Face.SANS_BOLD, 11f, 15f);
  static final Style COVER_DATE = new Style(Face.SANS, 11f, 15f);

  /** From the top of a line to its baseline, so that capitals stand in the line's middle. */
  float baseline() {
    return leading / 2 + size * 0.355f;
  }
}
