package realign.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import realign.question.Evidence;
import realign.question.Question;

/** Goes back from the present state by the values that stood there before. */
final class Past {
  private static final List<String> COLUMNS = Noun.QUESTION.columns();

  private Past() {}

  /** A change: of a cell, or of a whole row where it names no field. */
  private record Earlier(Noun noun, String row, @Nullable String field, @Nullable Object before) {
    static Earlier of(ResultSet row) throws SQLException {
      return new Earlier(
          Noun.of(row.getString(1)), row.getString(2), row.getString(3), row.getObject(4));
    }

    /** What takes it back. */
    String statement() {
      if (field != null) {
        return noun.update(field);
      }
      return before != null ? noun.insertion() : noun.deletion();
    }

    @Nullable Object[] arguments() {
      if (field != null) {
        return new @Nullable Object[] {before, row};
      }
      return new Object[] {before != null ? before : row};
    }
  }

  /** Makes what an event changed as it was before; that is itself written down as changes. */
  static void invert(Sql sql, long event) throws SQLException {
    String query = "SELECT noun, row, field, before FROM change WHERE event = ? ORDER BY id DESC";
    String statement = "";
    List<@Nullable Object[]> batch = new ArrayList<>();
    for (Earlier change : sql.rows(query, Earlier::of, event)) {
      if (!statement.equals(change.statement())) {
        sql.batch(statement, batch);
        batch.clear();
        statement = change.statement();
      }
      batch.add(change.arguments());
    }
    sql.batch(statement, batch);
  }

  /** The questions at a point in the history. */
  static List<Question> questions(Sql sql, long point) throws SQLException {
    return rows(sql, point).stream()
        .sorted(Comparator.comparing(row -> Long.valueOf(row.getOrDefault("place", "0"))))
        .map(QuestionRow::of)
        .toList();
  }

  /** What didn't answer a question at a point in the history. */
  static Map<String, List<Evidence>> negatives(Sql sql, long point) throws SQLException {
    Map<String, List<Evidence>> negatives = new HashMap<>();
    for (Map<String, String> row : rows(sql, point)) {
      List<Evidence> wrong = Compact.evidence(row.getOrDefault("negatives", "[]"));
      if (!wrong.isEmpty()) {
        negatives.put(row.getOrDefault("id", ""), wrong);
      }
    }
    return negatives;
  }

  private static Collection<Map<String, String>> rows(Sql sql, long point) throws SQLException {
    Map<String, Map<String, String>> rows = new HashMap<>();
    sql.each(
        "SELECT %s FROM question".formatted(String.join(", ", COLUMNS)),
        row -> rows.put(row.getString(1), present(row)));
    String query =
        "SELECT noun, row, field, before FROM change WHERE noun = 'question' AND event > ?"
            + " ORDER BY id DESC";
    for (Earlier change : sql.rows(query, Earlier::of, point)) {
      takeBack(rows, change);
    }
    return rows.values();
  }

  private static void takeBack(Map<String, Map<String, String>> rows, Earlier change) {
    Object before = change.before();
    if (change.field() != null) {
      rows.computeIfPresent(
          change.row(),
          (id, row) -> {
            row.put(change.field(), String.valueOf(before));
            return row;
          });
    } else if (before != null) {
      rows.put(change.row(), image(before.toString()));
    } else {
      rows.remove(change.row());
    }
  }

  private static Map<String, String> present(ResultSet row) throws SQLException {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      values.put(COLUMNS.get(i), row.getString(i + 1));
    }
    return values;
  }

  private static Map<String, String> image(String json) {
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : Compact.tree(json).properties()) {
      values.put(each.getKey(), each.getValue().asText());
    }
    return values;
  }

  static Difference difference(List<Question> from, List<Question> to) {
    Map<String, Question> before = new LinkedHashMap<>();
    from.forEach(question -> before.put(question.id(), question));
    List<Question> added = new ArrayList<>();
    List<Difference.Pair> edited = new ArrayList<>();
    List<Difference.Pair> decided = new ArrayList<>();
    for (Question after : to) {
      Question was = before.remove(after.id());
      if (was == null) {
        added.add(after);
        continue;
      }
      if (!was.withVerdict(after.verdict()).equals(after)) {
        edited.add(new Difference.Pair(was, after));
      }
      if (was.verdict() != after.verdict()) {
        decided.add(new Difference.Pair(was, after));
      }
    }
    return new Difference(added, List.copyOf(before.values()), edited, decided);
  }
}
