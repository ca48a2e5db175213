package realign.document;

/**
 * A line where it stands in the document's text.
 *
 * @param start first UTF-16 offset
 * @param end offset after the last
 */
record PlacedLine(Line line, int start, int end) {}
