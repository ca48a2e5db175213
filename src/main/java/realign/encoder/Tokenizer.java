package realign.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import realign.chunk.TokenCounter;

/** A Hugging Face {@code tokenizer.json}, with its own cutting and padding switched off. */
public final class Tokenizer implements TokenCounter, AutoCloseable {
  /** Long texts are counted in pieces of about this many characters, so that memory stays small. */
  private static final int PIECE = 20_000;

  private final String name;
  private final HuggingFaceTokenizer tokenizer;

  Tokenizer(String name, InputStream json) throws IOException {
    this.name = name;
    this.tokenizer =
        HuggingFaceTokenizer.newInstance(
            json, Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "true"));
  }

  @Override
  public String name() {
    return name;
  }

  /** Token ids of the whole text, special tokens included. */
  long[] ids(String text) {
    return tokenizer.encode(text, true, false).getIds();
  }

  /**
   * Token ids of two texts as one, special tokens included.
   *
   * @param types which of the two each token belongs to
   */
  record Pair(long[] ids, long[] types) {}

  Pair pair(String first, String second) {
    Encoding encoding = tokenizer.encode(first, second, true, false);
    return new Pair(encoding.getIds(), encoding.getTypeIds());
  }

  @Override
  public int[] starts(String text) {
    int[] starts = new int[text.length() / 3 + 16];
    int count = 0;
    for (int from = 0; from < text.length(); ) {
      int to = pieceEnd(text, from);
      int[] piece = pieceStarts(text.substring(from, to));
      if (count + piece.length > starts.length) {
        starts = Arrays.copyOf(starts, Math.max(2 * starts.length, count + piece.length));
      }
      for (int start : piece) {
        starts[count++] = from + start;
      }
      from = to;
    }
    return Arrays.copyOf(starts, count);
  }

  private static int pieceEnd(String text, int from) {
    int end = Math.min(text.length(), from + PIECE);
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int[] pieceStarts(String piece) {
    @Nullable CharSpan[] spans = tokenizer.encode(piece, false, false).getCharTokenSpans();
    boolean surrogates = piece.length() != piece.codePointCount(0, piece.length());
    int[] starts = new int[spans.length];
    int count = 0;
    int codePoint = 0;
    int offset = 0;
    for (CharSpan span : spans) {
      if (span == null) {
        continue;
      }
      int start = span.getStart();
      if (surrogates) {
        // The tokenizer counts code points; tokens come in the order of the text.
        offset = piece.offsetByCodePoints(offset, start - codePoint);
        codePoint = start;
        start = offset;
      }
      starts[count++] = start;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
