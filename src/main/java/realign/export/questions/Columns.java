package realign.export.questions;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What names in files mean: the field's names, the policy pipeline's, and our own. */
final class Columns {
  private static final Map<Field, List<String>> NAMES =
      Map.ofEntries(
          Map.entry(Field.QUERY, List.of("query", "question", "anchor", "query_text", "search")),
          Map.entry(
              Field.PASSAGE,
              List.of("chunk", "positive", "context", "passage", "document_text", "text")),
          Map.entry(Field.EVIDENCE, List.of("evidence", "quote")),
          Map.entry(Field.START, List.of("start")),
          Map.entry(
              Field.DOCUMENT,
              List.of(
                  "document_name", "source_document", "file", "filename", "file_name", "title")),
          Map.entry(Field.NEGATIVE, List.of("negative", "negatives", "hard_negative")),
          Map.entry(Field.ID, List.of("id", "_id", "query_id", "question_id", "qid")),
          Map.entry(Field.KIND, List.of("kind", "type", "category")),
          Map.entry(Field.VOICE, List.of("voice", "style")),
          Map.entry(Field.VERDICT, List.of("verdict", "status")),
          Map.entry(Field.FOLD, List.of("fold", "split")),
          Map.entry(Field.DETAIL, List.of("detail", "writer", "model")),
          Map.entry(Field.PROMPT, List.of("prompt", "prompt_version")),
          Map.entry(
              Field.PARAPHRASE_OF,
              List.of("paraphrase_of", "original", "original_query", "original_question")));

  private Columns() {}

  /**
   * What each name holds. Every field but negatives is taken from one name only: the one that is
   * listed first.
   *
   * @param chosen by the user; goes before all guessing
   */
  static Map<String, Field> of(Collection<String> names, Map<String, Field> chosen) {
    Map<String, Field> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.put(name, chosen.getOrDefault(name, Field.IGNORED)));
    Set<Field> taken = new HashSet<>(chosen.values());
    for (Field field : Field.values()) {
      for (String known : NAMES.getOrDefault(field, List.of())) {
        for (String name : names) {
          boolean free = !chosen.containsKey(name) && columns.get(name) == Field.IGNORED;
          if (free && matches(field, known, folded(name)) && !taken.contains(field)) {
            columns.put(name, field);
            if (field != Field.NEGATIVE) {
              taken.add(field);
            }
          }
        }
      }
    }
    ambiguous(columns, chosen, taken);
    return columns;
  }

  /**
   * {@code document} is a name beside a quote or passage and the passage itself where there is
   * none; {@code source} is our own word for what made a question, and others' for a document.
   */
  private static void ambiguous(
      Map<String, Field> columns, Map<String, Field> chosen, Set<Field> taken) {
    for (Map.Entry<String, Field> column : columns.entrySet()) {
      String name = folded(column.getKey());
      if (!chosen.containsKey(column.getKey()) && (name.equals("document") || name.equals("doc"))) {
        boolean named = taken.contains(Field.EVIDENCE) || taken.contains(Field.PASSAGE);
        column.setValue(named ? Field.DOCUMENT : Field.PASSAGE);
        taken.add(column.getValue());
      }
    }
    for (Map.Entry<String, Field> column : columns.entrySet()) {
      if (!chosen.containsKey(column.getKey()) && folded(column.getKey()).equals("source")) {
        column.setValue(taken.contains(Field.DOCUMENT) ? Field.SOURCE : Field.DOCUMENT);
      }
    }
  }

  private static boolean matches(Field field, String known, String name) {
    return name.equals(known)
        || (field == Field.NEGATIVE && name.matches("(hard_)?negative_?\\d+"));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }
}
