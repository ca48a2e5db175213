package realign.ui.kit;

/** Text as it is read rather than as it was set: lines that only ended at the margin go on. */
public final class Reflowed {
  /** Shorter lines end where their writer ended them: headings, list items, table rows. */
  private static final int FULL_LINE = 56;

  private Reflowed() {}

  /** The same text with the same offsets, with spaces for line ends within paragraphs. */
  public static String of(String text) {
    StringBuilder reflowed = new StringBuilder(text);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      boolean goesOn = end + 1 < text.length() && !Character.isWhitespace(text.charAt(end + 1));
      if (end - start >= FULL_LINE && goesOn) {
        reflowed.setCharAt(end, ' ');
      }
      start = end + 1;
    }
    return reflowed.toString();
  }
}
