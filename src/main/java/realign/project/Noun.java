package realign.project;

import java.util.List;
import java.util.Locale;

/** The tables whose changes are kept. */
enum Noun {
  DOCUMENT,
  QUESTION,
  EXCLUSION,
  CHOICE,
  RUN;

  private static final String DOCUMENT_COLUMNS =
      "id place name role words problem settings pages file text layout chunks";
  private static final String QUESTION_COLUMNS =
      "id place text evidence negatives source detail prompt paraphrase_of verdict kind voice fold";
  private static final String RUN_COLUMNS =
      "id place name note starred recipe point started seconds report adapter";

  static Noun of(String table) {
    return valueOf(table.toUpperCase(Locale.ROOT));
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All columns, the key first. */
  List<String> columns() {
    return switch (this) {
      case DOCUMENT -> List.of(DOCUMENT_COLUMNS.split(" ", -1));
      case QUESTION -> List.of(QUESTION_COLUMNS.split(" ", -1));
      case EXCLUSION -> List.of("chunk");
      case CHOICE -> List.of("name", "value");
      case RUN -> List.of(RUN_COLUMNS.split(" ", -1));
    };
  }

  String key() {
    return columns().get(0);
  }

  String deletion() {
    return "DELETE FROM %s WHERE %s = ?".formatted(table(), key());
  }

  /** Its one parameter is a row as JSON; what is there already stays. */
  String insertion() {
    List<String> values =
        columns().stream().map(column -> "json_extract(?1, '$.%s')".formatted(column)).toList();
    return "INSERT OR IGNORE INTO %s (%s) VALUES (%s)"
        .formatted(table(), String.join(", ", columns()), String.join(", ", values));
  }

  /** Its parameters are the value and the key. */
  String update(String column) {
    if (!columns().contains(column)) {
      throw new IllegalArgumentException(table() + " has no " + column);
    }
    return "UPDATE %s SET %s = ? WHERE %s = ?".formatted(table(), column, key());
  }
}
