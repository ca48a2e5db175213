package realign.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A few lines that use what was exported, with the real paths in them.
 *
 * @param language as a person names it, for example {@code Python}
 * @param needs what has to be installed; empty where nothing more is needed
 */
public record Snippet(String language, String needs, String text) {
  /**
   * Fills in a template.
   *
   * @param template a resource in {@code snippets}
   * @param values what stands for {@code <<name>>}, in quotes that the language understands
   */
  public static Snippet of(
      String language, String needs, String template, Map<String, String> values) {
    String text = template(template);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("<<" + value.getKey() + ">>", quoted(value.getValue()));
    }
    return new Snippet(language, needs, text);
  }

  /** A string literal in Python, JavaScript and Java alike. */
  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String template(String name) {
    try (InputStream stream =
        Objects.requireNonNull(Snippet.class.getResourceAsStream("snippets/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
