package realign.chunk;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;

/**
 * OpenAI's tokenizer of that name, for comparison with other people's settings. A token that starts
 * with a space is counted where its word starts, and one that starts inside a character where the
 * character does.
 */
public final class Cl100k implements TokenCounter {
  /** As {@link Chunking#counter} has it. */
  public static final String NAME = "cl100k";

  private static final int REPLACEMENT = 0xFFFD;

  private final Encoding encoding =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int[] starts(String original) {
    String text = whole(original);
    IntArrayList tokens = encoding.encodeOrdinary(text);
    int[] starts = new int[tokens.size()];
    IntArrayList one = new IntArrayList(1);
    one.add(0);
    int offset = 0;
    int left = 0; // bytes of the character at the offset that no token has taken yet
    for (int i = 0; i < starts.length; i++) {
      one.set(0, tokens.get(i));
      int bytes = encoding.decodeBytes(one).length;
      starts[i] = offset;
      if (left == 0) {
        while (bytes > 0 && offset < text.length() && white(text, offset, bytes)) {
          bytes -= width(text.codePointAt(offset));
          offset += Character.charCount(text.codePointAt(offset));
        }
        starts[i] = bytes > 0 ? offset : starts[i];
      }
      while (bytes > 0 && offset < text.length()) {
        int character = text.codePointAt(offset);
        int open = left == 0 ? width(character) : left;
        left = Math.max(0, open - bytes);
        bytes -= Math.min(open, bytes);
        offset += left == 0 ? Character.charCount(character) : 0;
      }
    }
    return starts;
  }

  /** Whether a character is white and the token holds all of it. */
  private static boolean white(String text, int offset, int bytes) {
    int character = text.codePointAt(offset);
    return Character.isWhitespace(character) && width(character) <= bytes;
  }

  /** The text with halves of characters replaced: the tokenizer takes only what UTF-8 can say. */
  private static String whole(String text) {
    if (text.codePoints().noneMatch(Cl100k::half)) {
      return text;
    }
    return text.codePoints()
        .map(character -> half(character) ? REPLACEMENT : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean half(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  /** Bytes that UTF-8 takes for a character. */
  private static int width(int character) {
    if (character < 0x80) {
      return 1;
    }
    return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
}
