package realign.document;

/**
 * Where a page's text stands in its document.
 *
 * @param number from 1
 * @param start first UTF-16 offset
 * @param end offset after the last
 */
public record Page(int number, int start, int end) {}
