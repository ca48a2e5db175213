package realign.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import realign.question.Evidence;
import realign.question.Question;

/**
 * All that was ever done to a project, and back again. Undo and redo go over what people did and
 * work across restarts; what workers wrote stays. Safe for use from all threads.
 */
public final class History {
  private static final String UNDOABLE =
      "SELECT id, words, latest FROM event WHERE state = 'done' ORDER BY id DESC LIMIT 1";
  private static final String REDOABLE =
      "SELECT id, words, latest FROM event WHERE state = 'undone' ORDER BY id LIMIT 1";

  private final Journal journal;

  History(Journal journal) {
    this.journal = journal;
  }

  /** What {@link #undo} would take back, in words. */
  public Optional<String> undoable() {
    return journal.read(sql -> sql.row(UNDOABLE, row -> row.getString(2)));
  }

  /** What {@link #redo} would do again, in words. */
  public Optional<String> redoable() {
    return journal.read(sql -> sql.row(REDOABLE, row -> row.getString(2)));
  }

  /** Takes back the last thing that a person did; false where there is none. */
  public boolean undo() {
    return turn(Journal.Kind.UNDO, UNDOABLE, "undone");
  }

  /** Does again what was last taken back; false where there is none. */
  public boolean redo() {
    return turn(Journal.Kind.REDO, REDOABLE, "done");
  }

  /**
   * Makes all that the work does to the project one step: all of it is saved or nothing, and it is
   * undone at once. The work should be short, since other writers wait.
   */
  public <T> T together(String words, Supplier<T> work) {
    return journal.person(words, sql -> work.get());
  }

  /** The last steps, newest first. */
  public List<Step> recent(int most) {
    String query = "SELECT id, at, words, kind FROM event ORDER BY id DESC LIMIT ?";
    return journal.read(sql -> sql.rows(query, History::step, most));
  }

  /** Where the history stands now. */
  public long point() {
    return journal.read(sql -> sql.number("SELECT coalesce(max(id), 0) FROM event"));
  }

  /** Gives the present point a name. */
  public Version mark(String name) {
    String at = journal.time();
    return journal.beside(
        sql -> {
          long point = sql.number("SELECT coalesce(max(id), 0) FROM event");
          sql.run("INSERT INTO version (name, point, at) VALUES (?, ?, ?)", name, point, at);
          long id = sql.number("SELECT last_insert_rowid()");
          return new Version(id, name, point, Instant.parse(at));
        });
  }

  /** All named points, the oldest first. */
  public List<Version> versions() {
    String query = "SELECT id, name, point, at FROM version ORDER BY point, id";
    return journal.read(sql -> sql.rows(query, History::version));
  }

  /** The name that was given to just the questions of a point; empty where there is none. */
  public Optional<Version> versionAt(long point) {
    String query =
        "SELECT id, name, point, at FROM version v WHERE NOT EXISTS (SELECT 1 FROM change c WHERE"
            + " c.noun = 'question' AND c.event > min(v.point, ?1) AND c.event <= max(v.point, ?1))"
            + " ORDER BY abs(point - ?1), id DESC LIMIT 1";
    return journal.read(sql -> sql.row(query, History::version, point));
  }

  /** Forgets a name; the history stays. */
  public void unmark(Version version) {
    journal.beside(sql -> sql.run("DELETE FROM version WHERE id = ?", version.id()));
  }

  /** The questions as they were at a point. */
  public List<Question> questionsAt(long point) {
    return journal.read(sql -> Past.questions(sql, point));
  }

  /** What people had said by a point doesn't answer a question; others are left out. */
  public Map<String, List<Evidence>> negativesAt(long point) {
    return journal.read(sql -> Past.negatives(sql, point));
  }

  /** What became of the questions from one point to another, in either direction. */
  public Difference difference(long from, long to) {
    return journal.read(sql -> Past.difference(Past.questions(sql, from), Past.questions(sql, to)));
  }

  private boolean turn(Journal.Kind kind, String next, String state) {
    return journal.step(
        kind,
        "",
        sql -> {
          Optional<Turn> turn = sql.row(next, Turn::of);
          if (turn.isEmpty()) {
            return false;
          }
          long event = sql.number("SELECT event FROM now");
          sql.run("UPDATE event SET words = ? WHERE id = ?", turn.get().words(), event);
          Past.invert(sql, turn.get().latest());
          sql.run(
              "UPDATE event SET state = ?, latest = ? WHERE id = ?", state, event, turn.get().id());
          return true;
        });
  }

  private record Turn(long id, String words, long latest) {
    static Turn of(ResultSet row) throws SQLException {
      return new Turn(row.getLong(1), row.getString(2), row.getLong(3));
    }
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getLong(1),
        Instant.parse(row.getString(2)),
        row.getString(3),
        Step.Maker.valueOf(row.getString(4)));
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getLong(1), row.getString(2), row.getLong(3), Instant.parse(row.getString(4)));
  }
}
