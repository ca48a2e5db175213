package realign.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of files that are read. */
enum Format {
  PDF,
  TEXT,
  MARKDOWN,
  HTML;

  private static final Map<String, Format> BY_ENDING =
      Map.of(
          "pdf",
          PDF,
          "txt",
          TEXT,
          "text",
          TEXT,
          "md",
          MARKDOWN,
          "markdown",
          MARKDOWN,
          "html",
          HTML,
          "htm",
          HTML,
          "xhtml",
          HTML);

  /** By the end of the file's name. */
  static Optional<Format> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  /** By the end of the file's name and by how it starts; none where it is something else. */
  static Optional<Format> of(Path file, byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    boolean pdf = text.contains("%PDF-");
    Optional<Format> named = of(file);
    if (pdf && (named.isEmpty() || named.get() == TEXT)) {
      return Optional.of(PDF);
    }
    if (named.isPresent()) {
      return named.get() == PDF || readable(start) ? named : Optional.empty();
    }
    String lower = text.stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return Optional.of(HTML);
    }
    return readable(start) ? Optional.of(TEXT) : Optional.empty();
  }

  /** Whether it can be text: hardly any zeros and the like, or the zeros of UTF-16. */
  private static boolean readable(byte[] start) {
    int zeros = 0;
    int controls = 0;
    for (byte one : start) {
      zeros += one == 0 ? 1 : 0;
      controls +=
          one > 0 && one < 32 && one != '\n' && one != '\r' && one != '\t' && one != '\f' ? 1 : 0;
    }
    int strange = controls + (Charsets.wide(start).isPresent() ? 0 : zeros);
    return strange * 20 <= start.length;
  }
}
