package realign.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The first 16 hexadecimal digits of the SHA-256 of a file's bytes. */
final class FileHash {
  private FileHash() {}

  /**
   * Reads the whole file.
   *
   * @param enough asked now and then whether to give up
   * @return none where it was given up
   */
  static Optional<String> of(Path file, BooleanSupplier enough) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] some = new byte[1 << 20];
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        digest.update(some, 0, count);
        if (enough.getAsBoolean()) {
          return Optional.empty();
        }
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest(), 0, 8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
