package realign.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;

/** Large values, each kept once under the hash of its bytes. */
final class Content {
  private Content() {}

  /** Keeps the bytes and says under which key. */
  static String put(Sql sql, byte[] bytes) throws SQLException {
    String key = key(bytes);
    sql.run("INSERT OR IGNORE INTO content (key, bytes) VALUES (?, ?)", key, bytes);
    return key;
  }

  static String put(Sql sql, String text) throws SQLException {
    return put(sql, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String key(byte[] bytes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
