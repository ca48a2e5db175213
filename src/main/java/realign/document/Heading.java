package realign.document;

import java.util.regex.Pattern;

/**
 * A heading in a document's text.
 *
 * @param level 1 for the outermost
 * @param start first UTF-16 offset
 * @param end offset after the last
 */
public record Heading(int level, int start, int end) {
  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?:table of |list of )?contents|inhalt(?:sverzeichnis|sübersicht)?|sommaire"
              + "|table des matières|índice|indice|inhoud|目\\s*[录錄次]|차\\s*례|المحتويات",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public Heading {
    if (level < 1 || start < 0 || end < start) {
      throw new IllegalArgumentException(level + ": " + start + " to " + end);
    }
  }

  /** Whether a title is that of a table of contents, which no other heading stands under. */
  public static boolean titlesContents(String title) {
    return CONTENTS.matcher(title.strip()).matches();
  }
}
