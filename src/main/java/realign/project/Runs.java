package realign.project;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import realign.job.Messages;

/**
 * The experiments of a project, in the order in which they ended. Safe for use from all threads.
 */
public final class Runs {
  private static final Messages MESSAGES = Messages.of(Runs.class);
  private static final String SELECT =
      "SELECT id, name, note, starred, recipe, point, started, seconds FROM run ";

  private final Journal journal;

  Runs(Journal journal) {
    this.journal = journal;
  }

  /** All, without reports and adapters. */
  public List<Run> all() {
    return journal.read(sql -> sql.rows(SELECT + "ORDER BY place", Runs::run));
  }

  public Optional<Run> find(String id) {
    return journal.read(sql -> sql.row(SELECT + "WHERE id = ?", Runs::run, id));
  }

  /** The report as JSON; empty where there is no such run. */
  public Optional<String> report(String id) {
    return bytes("report", id).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The adapter as the bytes of a file; empty where there is no such run. */
  public Optional<byte[]> adapter(String id) {
    return bytes("adapter", id);
  }

  /**
   * Keeps a run that ended.
   *
   * @param report as JSON
   * @param adapter as the bytes of a file
   */
  public void add(Run run, String report, byte[] adapter) {
    journal.worker(
        MESSAGES.text("step.runs.add", run.name()),
        sql ->
            sql.run(
                "INSERT INTO run (place, id, name, note, starred, recipe, point, started, seconds,"
                    + " report, adapter)"
                    + " SELECT coalesce(max(place), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM run",
                run.id(),
                run.name(),
                run.note(),
                run.starred() ? 1 : 0,
                run.recipe(),
                run.point(),
                run.started().toString(),
                run.seconds(),
                Content.put(sql, report),
                Content.put(sql, adapter)));
  }

  /** Saves name, note and star. */
  public void edit(Run run) {
    journal.person(
        MESSAGES.text("step.runs.edit", run.name()),
        sql ->
            sql.run(
                "UPDATE run SET name = ?, note = ?, starred = ? WHERE id = ?",
                run.name(),
                run.note(),
                run.starred() ? 1 : 0,
                run.id()));
  }

  /** Deletes runs, in one step that can be undone. */
  public void remove(Collection<String> ids) {
    String name = ids.stream().findFirst().flatMap(this::find).map(Run::name).orElse("");
    journal.person(
        MESSAGES.text("step.runs.remove", name),
        sql ->
            sql.run(
                "DELETE FROM run WHERE id IN (SELECT value FROM json_each(?))", Compact.ids(ids)));
  }

  private Optional<byte[]> bytes(String column, String id) {
    String query =
        "SELECT c.bytes FROM run r JOIN content c ON c.key = r.%s WHERE r.id = ?".formatted(column);
    return journal.read(sql -> sql.row(query, row -> row.getBytes(1), id));
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        row.getString(5),
        row.getLong(6),
        Instant.parse(row.getString(7)),
        row.getDouble(8));
  }
}
