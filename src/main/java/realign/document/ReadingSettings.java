package realign.document;

/**
 * How text is made from pages.
 *
 * @param joinHyphens whether words broken at a line's end are joined
 * @param dropRunningLines whether headers and footers that repeat from page to page are left out
 * @param dropPageNumbers whether page numbers are left out
 * @param columns whether columns are read one after the other, instead of straight across
 */
public record ReadingSettings(
    boolean joinHyphens, boolean dropRunningLines, boolean dropPageNumbers, boolean columns) {
  /** All on. */
  public static ReadingSettings standard() {
    return new ReadingSettings(true, true, true, true);
  }
}
