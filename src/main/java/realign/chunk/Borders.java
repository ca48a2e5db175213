package realign.chunk;

/**
 * How good a place is for a cut: the higher, the better. A cut before an offset, where the text
 * before and after it is what a reader takes in as a whole.
 */
final class Borders {
  static final int NONE = 0;
  static final int WORD = 1;
  static final int LINE = 2;
  static final int SENTENCE = 3;
  static final int PARAGRAPH = 4;

  private static final String ENDS = ".!?…؟۔।。．！？";
  private static final String WIDE_ENDS = "。．！？";
  private static final String CLOSERS = "\"'”’»›)]）」』】";

  private final String text;

  Borders(String text) {
    this.text = text;
  }

  /** The rank of a cut before the character at the offset. */
  int rank(int offset) {
    if (offset <= 0 || offset >= text.length()) {
      return PARAGRAPH;
    }
    if (white(offset)) {
      return NONE;
    }
    if (!white(offset - 1)) {
      return unspaced(offset);
    }
    int end = offset;
    int lines = 0;
    while (end > 0 && white(end - 1)) {
      end--;
      lines += text.charAt(end) == '\n' ? 1 : 0;
    }
    if (end == 0 || lines > 1 || text.substring(end, offset).indexOf('\f') >= 0) {
      return PARAGRAPH;
    }
    return sentenceEnds(end, offset) ? SENTENCE : lines == 1 ? LINE : WORD;
  }

  private int unspaced(int offset) {
    if (Character.isLowSurrogate(text.charAt(offset))) {
      return NONE;
    }
    int before = text.codePointBefore(offset);
    if (WIDE_ENDS.indexOf(before) >= 0) {
      return CLOSERS.indexOf(text.codePointAt(offset)) >= 0 ? NONE : SENTENCE;
    }
    boolean letters = Character.isLetter(before) && Character.isLetter(text.codePointAt(offset));
    return letters && (ideographic(before) || ideographic(text.codePointAt(offset))) ? WORD : NONE;
  }

  private boolean sentenceEnds(int end, int next) {
    int at = end - 1;
    while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    if (ENDS.indexOf(text.charAt(at)) < 0 || Character.isLowerCase(text.codePointAt(next))) {
      return false;
    }
    return text.charAt(at) != '.' || !abbreviation(at);
  }

  /** A single letter or a title before the full stop. */
  private boolean abbreviation(int stop) {
    int start = stop;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    return Abbreviations.holds(word);
  }

  private boolean white(int offset) {
    return Character.isWhitespace(text.charAt(offset));
  }

  static boolean ideographic(int character) {
    if (Character.isIdeographic(character)) {
      return true;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(character);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }
}
