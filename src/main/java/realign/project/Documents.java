package realign.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import realign.document.Document;
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
    return journal.read(sql -> sql.rows(query, DocumentRow::entry));
  }

  /** All, with their texts. */
  public List<Document> all() {
    return journal.read(sql -> sql.rows(DOCUMENT + "ORDER BY d.place", DocumentRow::document));
  }

  /** Those that have no chunks, with their texts. */
  public List<Document> uncut() {
    String query = DOCUMENT + "WHERE d.chunks IS NULL ORDER BY d.place";
    return journal.read(sql -> sql.rows(query, DocumentRow::document));
  }

  public Optional<Document> find(String id) {
    return journal.read(sql -> sql.row(DOCUMENT + "WHERE d.id = ?", DocumentRow::document, id));
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
            if (DocumentRow.insert(sql, each, place)) {
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
            DocumentRow.update(sql, each);
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
}
