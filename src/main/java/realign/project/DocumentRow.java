package realign.project;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringTokenizer;
import realign.document.Document;
import realign.document.Problem;
import realign.document.Role;

/** A document as a row of its table. */
final class DocumentRow {
  private DocumentRow() {}

  static boolean insert(Sql sql, NewDocument added, long place) throws SQLException {
    Document document = added.document();
    if (sql.number("SELECT EXISTS (SELECT 1 FROM document WHERE id = ?)", document.id()) == 1) {
      return false;
    }
    sql.run(
        "INSERT INTO document (id, place, name, role, words, problem, settings, pages, file, text,"
            + " layout) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        document.id(),
        place,
        document.name(),
        added.role().name(),
        words(document.text()),
        problem(added),
        Compact.settings(added.settings()),
        Compact.pages(document.pages()),
        Content.put(sql, added.file()),
        Content.put(sql, document.text()),
        Content.put(sql, added.layout()));
    return true;
  }

  static void update(Sql sql, NewDocument read) throws SQLException {
    Document document = read.document();
    sql.run(
        "UPDATE document SET words = ?, problem = ?, settings = ?, pages = ?, text = ?,"
            + " layout = ?, chunks = NULL WHERE id = ?",
        words(document.text()),
        problem(read),
        Compact.settings(read.settings()),
        Compact.pages(document.pages()),
        Content.put(sql, document.text()),
        Content.put(sql, read.layout()),
        document.id());
  }

  private static String problem(NewDocument document) {
    Problem problem = document.problem();
    return problem == null ? "" : problem.name();
  }

  private static int words(String text) {
    return new StringTokenizer(text).countTokens();
  }

  static Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getString(1),
        row.getString(2),
        new String(row.getBytes(3), StandardCharsets.UTF_8),
        Compact.pages(row.getString(4)));
  }

  static DocumentEntry entry(ResultSet row) throws SQLException {
    return new DocumentEntry(
        row.getString(1),
        row.getString(2),
        Role.valueOf(row.getString(3)),
        Compact.pages(row.getString(4)).size(),
        row.getInt(5),
        Compact.settings(row.getString(6)),
        row.getString(7).isEmpty() ? null : Problem.valueOf(row.getString(7)));
  }
}
