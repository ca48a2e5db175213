package realign.document;

import java.text.Normalizer;

/** Makes one form of what fonts write in many: ligatures, presentation forms, odd spaces. */
final class Characters {
  private Characters() {}

  /** The text of a glyph as a reader would type it; empty where there is nothing to read. */
  static String clean(String drawn) {
    if (drawn.length() == 1 && drawn.charAt(0) > ' ' && drawn.charAt(0) < 0x7F) {
      return drawn;
    }
    StringBuilder clean = new StringBuilder(drawn.length());
    drawn.codePoints().forEach(character -> append(clean, character));
    return clean.toString();
  }

  private static void append(StringBuilder clean, int character) {
    switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          clean.append(' ');
      case Character.CONTROL -> clean.append(Character.isWhitespace(character) ? " " : "");
      case Character.FORMAT -> clean.append(kept(character) ? Character.toString(character) : "");
      case Character.PRIVATE_USE -> clean.append(bullet(character) ? "•" : "");
      case Character.SURROGATE, Character.UNASSIGNED -> {}
      default -> {
        String one = Character.toString(character);
        clean.append(
            presentation(character) ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one);
      }
    }
  }

  /** The soft hyphen, and the joiners that Persian and Indian scripts are spelled with. */
  private static boolean kept(int character) {
    return character == 0x00AD || character == 0x200C || character == 0x200D;
  }

  /** Symbol fonts' bullets. */
  private static boolean bullet(int character) {
    return character == 0xF0B7
        || character == 0xF0A7
        || character == 0xF06E
        || character == 0xF0D8
        || character == 0xF076
        || character == 0xF0FC;
  }

  private static boolean presentation(int character) {
    return within(character, 0xFB00, 0xFDFF) // ligatures, Hebrew, Arabic
        || within(character, 0xFE70, 0xFEFE) // Arabic
        || within(character, 0x2E80, 0x2FDF) // CJK radicals
        || within(character, 0xF900, 0xFAFF); // CJK compatibility
  }

  private static boolean within(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
