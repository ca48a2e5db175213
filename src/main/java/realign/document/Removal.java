package realign.document;

/**
 * Something on a page that isn't in the document's text.
 *
 * @param page from 1
 * @param text as it stands on the page
 */
public record Removal(Kind kind, int page, String text) {
  /** Why it isn't in the text. */
  public enum Kind {
    /** The same line stands at the top of other pages. */
    HEADER,
    /** The same line stands at the bottom of other pages. */
    FOOTER,
    /** The page's number. */
    PAGE_NUMBER,
    /** The hyphen at the end of a line inside a word. */
    HYPHEN,
    /** Set at a slant across the page, as watermarks are. */
    SLANTING
  }
}
