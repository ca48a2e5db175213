package realign.question.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The rules that a model writes by. The passage, the number wanted and the form of the answer are
 * added by the program, so that no edit can mix instructions with a document's text.
 *
 * @param version names exactly these rules, for example {@code standard-1} or {@code edited-5f2c…}
 */
public record Prompt(String version, String rules) {
  /** Varied questions that stand on their own. */
  public static final Prompt STANDARD = bundled("standard-1");

  /** Twenty alike, as the published triplet recipe has them; for reproducing its figures. */
  public static final Prompt SIMILAR = bundled("similar-1");

  /** Those that come with the program, the standard one first. */
  public static List<Prompt> bundled() {
    return List.of(STANDARD, SIMILAR);
  }

  /** The rules as somebody changed them; a bundled prompt where they are the same. */
  public static Prompt edited(String rules) {
    return bundled().stream()
        .filter(prompt -> prompt.rules.equals(rules.strip()))
        .findFirst()
        .orElseGet(() -> new Prompt("edited-" + hash(rules.strip()), rules.strip()));
  }

  private static Prompt bundled(String name) {
    return new Prompt(name, resource(name + ".txt"));
  }

  static String resource(String name) {
    try (InputStream stream = Prompt.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
