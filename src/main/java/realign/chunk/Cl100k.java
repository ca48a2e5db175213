package realign.chunk;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;

/**
 * OpenAI's tokenizer of that name, for comparison with other people's settings. A token that starts
 * with a space is counted where its word starts.
 */
public final class Cl100k implements TokenCounter {
  /** As {@link Chunking#counter} has it. */
  public static final String NAME = "cl100k";

  private final Encoding encoding =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int[] starts(String text) {
    IntArrayList tokens = encoding.encodeOrdinary(text);
    int[] starts = new int[tokens.size()];
    IntArrayList one = new IntArrayList(1);
    one.add(0);
    int offset = 0;
    int pending = 0;
    for (int i = 0; i < starts.length; i++) {
      one.set(0, tokens.get(i));
      byte[] bytes = encoding.decodeBytes(one);
      starts[i] = wordStart(text, offset, bytes.length);
      for (byte part : bytes) {
        // A character's first byte says how many UTF-16 units it takes; the others take none.
        if ((part & 0xC0) != 0x80) {
          offset += pending;
          pending = (part & 0xF8) == 0xF0 ? 2 : 1;
        }
      }
      boolean whole = i + 1 == starts.length || startsCharacter(tokens.get(i + 1), one);
      if (whole) {
        offset += pending;
        pending = 0;
      }
    }
    return starts;
  }

  private boolean startsCharacter(int token, IntArrayList one) {
    one.set(0, token);
    byte[] bytes = encoding.decodeBytes(one);
    return bytes.length == 0 || (bytes[0] & 0xC0) != 0x80;
  }

  private static int wordStart(String text, int offset, int length) {
    int end = Math.min(text.length(), offset + length);
    int at = offset;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < end ? at : Math.min(offset, text.length());
  }
}
