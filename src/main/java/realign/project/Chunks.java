package realign.project;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunk;
import realign.chunk.Chunking;
import realign.document.Role;
import realign.job.Messages;

/**
 * How a project's documents are cut, and which chunks are left out. Safe for use from all threads.
 */
public final class Chunks {
  private static final Messages MESSAGES = Messages.of(Chunks.class);
  private static final String CHUNKS =
      "SELECT d.id, t.bytes, c.bytes FROM document d JOIN content t ON t.key = d.text"
          + " JOIN content c ON c.key = d.chunks ";

  private final Journal journal;

  Chunks(Journal journal) {
    this.journal = journal;
  }

  /** How documents are cut; empty before the first cut, and where a data set gave the chunks. */
  public Optional<Chunking> chunking() {
    String query = "SELECT value FROM choice WHERE name = 'chunking'";
    return journal.read(sql -> sql.row(query, row -> row.getString(1))).map(Compact::chunking);
  }

  /** The chunks of all documents in order, excluded ones too. */
  public List<Chunk> all() {
    return flat(journal.read(sql -> sql.rows(CHUNKS + "ORDER BY d.place", Chunks::chunks)));
  }

  /** The chunks of documents with a role, in order, without the excluded ones. */
  public List<Chunk> used(Role role) {
    Set<String> excluded = excluded();
    String query = CHUNKS + "WHERE d.role = ? ORDER BY d.place";
    return flat(journal.read(sql -> sql.rows(query, Chunks::chunks, role.name()))).stream()
        .filter(chunk -> !excluded.contains(chunk.id()))
        .toList();
  }

  /** The chunks of a document in order, excluded ones too. */
  public List<Chunk> of(String document) {
    String query = CHUNKS + "WHERE d.id = ?";
    return flat(journal.read(sql -> sql.rows(query, Chunks::chunks, document)));
  }

  /** Ids of the chunks that are left out of search, questions and training. */
  public Set<String> excluded() {
    return new HashSet<>(
        journal.read(sql -> sql.rows("SELECT chunk FROM exclusion", row -> row.getString(1))));
  }

  /**
   * Puts other chunks in the place of all that were there, in one step that can be undone.
   * Exclusions hold for chunks that keep their id.
   *
   * @param chunking null where a data set gives the chunks
   */
  public void replace(@Nullable Chunking chunking, List<Chunk> chunks) {
    Map<String, List<Chunk>> byDocument =
        chunks.stream().collect(Collectors.groupingBy(chunk -> chunk.span().document()));
    journal.person(
        MESSAGES.text("step.chunks.cut"),
        sql -> {
          choose(sql, chunking);
          sql.run(
              "UPDATE document SET chunks = NULL WHERE id NOT IN (SELECT value FROM"
                  + " json_each(?))",
              Compact.ids(byDocument.keySet()));
          put(sql, byDocument);
          return chunks.size();
        });
  }

  /** Puts the chunks of some documents in place, in one step that can be undone. */
  public void add(List<Chunk> chunks) {
    Map<String, List<Chunk>> byDocument =
        chunks.stream().collect(Collectors.groupingBy(chunk -> chunk.span().document()));
    journal.person(
        MESSAGES.text("step.chunks.cut"),
        sql -> {
          put(sql, byDocument);
          return chunks.size();
        });
  }

  /** The same, and says how they were cut. */
  public void add(Chunking chunking, List<Chunk> chunks) {
    Map<String, List<Chunk>> byDocument =
        chunks.stream().collect(Collectors.groupingBy(chunk -> chunk.span().document()));
    journal.person(
        MESSAGES.text("step.chunks.cut"),
        sql -> {
          choose(sql, chunking);
          put(sql, byDocument);
          return chunks.size();
        });
  }

  /** Leaves chunks out, in one step that can be undone. */
  public void exclude(Collection<String> ids) {
    journal.person(
        MESSAGES.text("step.chunks.exclude", ids.size()),
        sql ->
            sql.run(
                "INSERT OR IGNORE INTO exclusion (chunk) SELECT value FROM json_each(?)",
                Compact.ids(ids)));
  }

  /** Takes chunks in again, in one step that can be undone. */
  public void include(Collection<String> ids) {
    journal.person(
        MESSAGES.text("step.chunks.include", ids.size()),
        sql ->
            sql.run(
                "DELETE FROM exclusion WHERE chunk IN (SELECT value FROM json_each(?))",
                Compact.ids(ids)));
  }

  private static void choose(Sql sql, @Nullable Chunking chunking) throws SQLException {
    if (chunking == null) {
      sql.run("DELETE FROM choice WHERE name = 'chunking'");
    } else {
      sql.run(
          "INSERT INTO choice (name, value) VALUES ('chunking', ?)"
              + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
          Compact.chunking(chunking));
    }
  }

  private static void put(Sql sql, Map<String, List<Chunk>> byDocument) throws SQLException {
    for (Map.Entry<String, List<Chunk>> each : byDocument.entrySet()) {
      sql.run(
          "UPDATE document SET chunks = ? WHERE id = ?",
          Content.put(sql, Compact.chunks(each.getValue())),
          each.getKey());
    }
  }

  private static List<Chunk> chunks(ResultSet row) throws SQLException {
    String text = new String(row.getBytes(2), StandardCharsets.UTF_8);
    String json = new String(row.getBytes(3), StandardCharsets.UTF_8);
    return Compact.chunks(json, row.getString(1), text);
  }

  private static List<Chunk> flat(List<List<Chunk>> documents) {
    List<Chunk> all = new ArrayList<>();
    documents.forEach(all::addAll);
    return all;
  }
}
