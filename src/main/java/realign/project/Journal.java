package realign.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Writes in steps. Triggers in the database note for each step what stood there before, so that no
 * change can be forgotten; here a step begins and ends, and listeners are told.
 */
final class Journal {
  /** Who or what makes a step. */
  enum Kind {
    PERSON,
    WORKER,
    UNDO,
    REDO
  }

  private final Database database;
  private final Clock clock;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  /** Guarded by the writing connection. */
  private final List<Change> pending = new ArrayList<>();

  Journal(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void listen(Consumer<Change> listener) {
    listeners.add(listener);
  }

  void forget(Consumer<Change> listener) {
    listeners.remove(listener);
  }

  <T> T read(Sql.Work<T> work) {
    return database.read(work);
  }

  /** A step that can be undone; within another step, a part of that. */
  <T> T person(String words, Sql.Work<T> work) {
    return step(Kind.PERSON, words, work);
  }

  /** A step that stands in the history and that undo passes over. */
  <T> T worker(String words, Sql.Work<T> work) {
    return step(Kind.WORKER, words, work);
  }

  /** What has no place in the history and that nobody is told of. */
  <T> T beside(Sql.Work<T> work) {
    return database.write(work);
  }

  /** What has no place in the history, but that listeners are told of. */
  void beside(Change change, Sql.Work<?> work) {
    boolean outermost = !database.writing();
    database.write(
        sql -> {
          if (!outermost) {
            pending.add(change);
          }
          return work.on(sql);
        });
    if (outermost) {
      tell(List.of(change));
    }
  }

  String time() {
    return clock.instant().toString();
  }

  <T> T step(Kind kind, String words, Sql.Work<T> work) {
    if (database.writing()) {
      return database.write(work);
    }
    List<Change> changes = new ArrayList<>();
    T result =
        database.write(
            sql -> {
              pending.clear();
              long event = begin(sql, kind, words);
              T made = work.on(sql);
              if (end(sql, kind, event)) {
                changes.add(change(sql, event));
              }
              changes.addAll(pending);
              return made;
            });
    tell(changes);
    return result;
  }

  private void tell(List<Change> changes) {
    for (Change change : changes) {
      listeners.forEach(listener -> listener.accept(change));
    }
  }

  private long begin(Sql sql, Kind kind, String words) throws SQLException {
    sql.run("INSERT INTO event (at, words, kind) VALUES (?, ?, ?)", time(), words, kind.name());
    long event = sql.number("SELECT last_insert_rowid()");
    sql.run("UPDATE now SET event = ?", event);
    return event;
  }

  /** Whether anything changed; where not, there was no step. */
  private static boolean end(Sql sql, Kind kind, long event) throws SQLException {
    sql.run("UPDATE now SET event = NULL");
    if (sql.number("SELECT EXISTS (SELECT 1 FROM change WHERE event = ?)", event) == 0) {
      sql.run("DELETE FROM event WHERE id = ?", event);
      return false;
    }
    if (kind == Kind.PERSON) {
      sql.run("UPDATE event SET state = 'dropped' WHERE state = 'undone'");
      sql.run("UPDATE event SET state = 'done', latest = id WHERE id = ?", event);
    }
    return true;
  }

  private static Change change(Sql sql, long event) throws SQLException {
    Map<Noun, Set<String>> touched = new EnumMap<>(Noun.class);
    boolean[] cut = new boolean[1];
    sql.each(
        "SELECT DISTINCT noun, row, field FROM change WHERE event = ?",
        (ResultSet row) -> {
          touched
              .computeIfAbsent(Noun.of(row.getString(1)), noun -> new HashSet<>())
              .add(row.getString(2));
          cut[0] |= "chunks".equals(row.getString(3));
        },
        event);
    Set<String> none = Set.of();
    return new Change(
        touched.getOrDefault(Noun.DOCUMENT, none),
        cut[0] || touched.containsKey(Noun.EXCLUSION) || touched.containsKey(Noun.CHOICE),
        touched.getOrDefault(Noun.QUESTION, none),
        touched.getOrDefault(Noun.RUN, none),
        none);
  }
}
