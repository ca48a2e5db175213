package realign.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells in which of the common encodings a text file is written. */
final class Charsets {
  private static final int PORTION = 1 << 16;

  private Charsets() {}

  /** The text without its byte order mark, and with line ends of one kind. */
  static String decode(byte[] bytes) {
    String text = new String(bytes, wide(bytes).orElseGet(() -> narrow(bytes)));
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    return text.substring(start).replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
  }

  /** The kind of UTF-16, where it is one: by its mark, or by where its zeros stand. */
  static Optional<Charset> wide(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (first == 0xFE && second == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (first == 0xFF && second == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    int looked = Math.min(bytes.length, 4096);
    int[] zeros = new int[2];
    for (int i = 0; i < looked; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros[0] > looked / 5 && zeros[1] == 0) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return zeros[1] > looked / 5 && zeros[0] == 0
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  /**
   * UTF-8 where the bytes are that, even if they end within a letter; else what Windows writes in
   * the west.
   */
  static Charset narrow(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(PORTION);
    CoderResult result = decoder.decode(in, out, false);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, false);
    }
    return result.isError() ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
  }
}
