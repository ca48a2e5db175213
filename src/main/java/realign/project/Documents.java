package realign.project;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import realign.document.Document;
import realign.document.Problem;
import realign.document.Role;
import realign.job.Messages;

/** The documents of a project, in the order in which they came. Safe for use from all threads. */
public final class Documents {
  private static final Messages MESSAGES = Messages.of(Documents.class);
  private static final String DOCUMENT =
      "SELECT d.id, d.name, c.bytes, d.pages FROM document d JOIN content c ON c.key = d.text ";

  private final Journal journal;

  Documents(Journal journal) {
    this.journal = journal;
  }

  /** All, without their texts. */
  public List<DocumentEntry> list() {
    String query =
        "SELECT id, name, role, pages, words, settings, problem FROM document ORDER BY place";
    return journal.read(sql -> sql.rows(query, Documents::entry));
  }

  /** All, with their texts. */
  public List<Document> all() {
    return journal.read(sql -> sql.rows(DOCUMENT + "ORDER BY d.place", Documents::document));
  }

  /** Those that have no chunks, with their texts. */
  public List<Document> uncut() {
    String query = DOCUMENT + "WHERE d.chunks IS NULL ORDER BY d.place";
    return journal.read(sql -> sql.rows(query, Documents::document));
  }

  public Optional<Document> find(String id) {
    return journal.read(sql -> sql.row(DOCUMENT + "WHERE d.id = ?", Documents::document, id));
  }

  /** The original file's bytes; empty where there was none. */
  public byte[] file(String id) {
    return bytes("file", id);
  }

  /** What {@link NewDocument#layout} held. */
  public byte[] layout(String id) {
    return bytes("layout", id);
  }

  /**
   * Adds documents, in one step that can be undone.
   *
   * @return ids of those that weren't there yet
   */
  public List<String> add(List<NewDocument> documents) {
    return journal.person(
        words("add", documents.stream().map(each -> each.document().name()).toList()),
        sql -> {
          List<String> added = new ArrayList<>();
          long place = sql.number("SELECT coalesce(max(place), 0) FROM document");
          for (NewDocument each : documents) {
            place++;
            if (insert(sql, each, place)) {
              added.add(each.document().id());
            }
          }
          return added;
        });
  }

  /**
   * Removes documents and their chunks, in one step that can be undone. Questions stay, with their
   * evidence; see {@link Questions#orphaned}.
   */
  public void remove(Collection<String> ids) {
    change("remove", ids, "DELETE FROM document WHERE id IN (SELECT value FROM json_each(?))");
  }

  /** Decides what documents serve for, in one step that can be undone. */
  public void assign(Collection<String> ids, Role role) {
    change(
        "role." + role.name().toLowerCase(Locale.ROOT),
        ids,
        "UPDATE document SET role = '%s' WHERE id IN (SELECT value FROM json_each(?))"
            .formatted(role.name()));
  }

  /**
   * Replaces the text of documents that were read again with other settings, in one step that can
   * be undone. Evidence moves to where its words stand now. Chunks go: they are to be cut anew.
   * Place and role stay.
   */
  public void replace(List<NewDocument> documents) {
    journal.person(
        words("read", documents.stream().map(each -> each.document().name()).toList()),
        sql -> {
          for (NewDocument each : documents) {
            update(sql, each);
          }
          new Rereading(documents.stream().map(NewDocument::document).toList()).follow(sql);
          return documents.size();
        });
  }

  private void change(String what, Collection<String> ids, String statement) {
    List<String> names =
        list().stream().filter(each -> ids.contains(each.id())).map(DocumentEntry::name).toList();
    journal.person(words(what, names), sql -> sql.run(statement, Compact.ids(ids)));
  }

  private static boolean insert(Sql sql, NewDocument added, long place) throws SQLException {
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

  private static void update(Sql sql, NewDocument read) throws SQLException {
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

  private static String words(String what, List<String> names) {
    return MESSAGES.text(
        "step.documents." + what, names.size(), names.isEmpty() ? "" : names.get(0));
  }

  private byte[] bytes(String column, String id) {
    String query =
        "SELECT c.bytes FROM document d JOIN content c ON c.key = d.%s WHERE d.id = ?"
            .formatted(column);
    return journal.read(sql -> sql.row(query, row -> row.getBytes(1), id)).orElse(new byte[0]);
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getString(1),
        row.getString(2),
        new String(row.getBytes(3), StandardCharsets.UTF_8),
        Compact.pages(row.getString(4)));
  }

  private static DocumentEntry entry(ResultSet row) throws SQLException {
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
