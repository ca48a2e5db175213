package realign.document;

/**
 * Where a stretch of text stands on its page: in points, from the left and top edges of the page as
 * it is shown.
 *
 * @param start first UTF-16 offset in the document's text
 * @param end offset after the last
 */
public record WordBox(int start, int end, float x, float y, float width, float height) {}
