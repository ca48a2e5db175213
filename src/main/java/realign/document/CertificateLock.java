package realign.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells PDFs that are encrypted for the holders of certificates. PDFBox can’t even begin on them
 * without a library for that, and says no more than for damage; but how a file is encrypted always
 * stands in it unencrypted and uncompressed.
 */
final class CertificateLock {
  private static final String FILTER = "/Adobe.PubSec";
  private static final String ENCRYPTED = "/Encrypt";
  private static final int PIECE = 1 << 16;

  private CertificateLock() {}

  static boolean on(Path file) {
    boolean filter = false;
    boolean encrypted = false;
    try (InputStream in = Files.newInputStream(file)) {
      String rest = "";
      byte[] piece = in.readNBytes(PIECE);
      while (piece.length > 0 && !(filter && encrypted)) {
        String text = rest + new String(piece, StandardCharsets.ISO_8859_1);
        filter |= text.contains(FILTER);
        encrypted |= text.contains(ENCRYPTED);
        rest = text.substring(Math.max(0, text.length() - FILTER.length()));
        piece = in.readNBytes(PIECE);
      }
    } catch (IOException unreadable) {
      return false;
    }
    return filter && encrypted;
  }
}
