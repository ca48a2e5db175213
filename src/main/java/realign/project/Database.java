package realign.project;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writing connection, taken by one thread at a time, and as many reading ones as threads read
 * at once. Readers see what was last committed; whoever writes sees what it wrote.
 */
final class Database implements AutoCloseable {
  /** Opens a connection. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException;
  }

  private final Path file;
  private final Optional<Sql> writer;
  private final Opening readers;
  private final ReentrantLock writing = new ReentrantLock();
  private final Deque<Sql> idle = new ArrayDeque<>();
  private boolean doomed;
  private boolean closed;

  Database(Path file, Optional<Connection> writer, Opening readers) {
    this.file = file;
    this.writer = writer.map(Sql::new);
    this.readers = readers;
  }

  Path file() {
    return file;
  }

  boolean readOnly() {
    return writer.isEmpty();
  }

  /** Whether this thread is in the middle of a transaction. */
  boolean writing() {
    return writing.isHeldByCurrentThread();
  }

  <T> T read(Sql.Work<T> work) {
    try {
      if (writing() && writer.isPresent()) {
        return work.on(writer.get());
      }
      Sql reader = borrow();
      try {
        return work.on(reader);
      } finally {
        giveBack(reader);
      }
    } catch (SQLException e) {
      throw Trouble.reading(file, e);
    }
  }

  /** All of the work or nothing; within other work, a part of that. */
  <T> T write(Sql.Work<T> work) {
    Sql sql = writer.orElseThrow(() -> Trouble.arguments("write.readonly", file));
    boolean outermost = !writing();
    writing.lock();
    try {
      T result = work.on(sql);
      if (outermost) {
        commit(sql);
      }
      return result;
    } catch (SQLException e) {
      doomed = true;
      throw Trouble.writing(file, e);
    } catch (RuntimeException | Error e) {
      doomed = true;
      throw e;
    } finally {
      if (outermost) {
        rollBack(sql);
      }
      writing.unlock();
    }
  }

  /** Rewrites the file without what nothing uses. */
  void compact() {
    Sql sql = writer.orElseThrow(() -> Trouble.arguments("write.readonly", file));
    writing.lock();
    try {
      sql.connection().setAutoCommit(true);
      try {
        sql.run("VACUUM");
        sql.number("PRAGMA wal_checkpoint(TRUNCATE)");
      } finally {
        sql.connection().setAutoCommit(false);
      }
    } catch (SQLException e) {
      throw Trouble.writing(file, e);
    } finally {
      writing.unlock();
    }
  }

  private void commit(Sql sql) throws SQLException {
    if (doomed) {
      throw new IllegalStateException("a part of this failed, so the whole isn't saved");
    }
    sql.connection().commit();
  }

  private void rollBack(Sql sql) {
    try {
      if (doomed) {
        takeBack(sql.connection());
      }
    } catch (SQLException e) {
      throw Trouble.writing(file, e);
    } finally {
      doomed = false;
    }
  }

  /**
   * On a full disk SQLite takes the transaction back itself. The driver doesn't know, has nothing
   * to take back, and would go on without transactions; a new one brings it into step again.
   */
  private static void takeBack(Connection connection) throws SQLException {
    try {
      connection.rollback();
    } catch (SQLException gone) {
      new Sql(connection).script("BEGIN");
      connection.rollback();
    }
  }

  private Sql borrow() throws SQLException {
    synchronized (idle) {
      Sql reader = idle.poll();
      if (reader != null) {
        return reader;
      }
    }
    return new Sql(readers.open());
  }

  private void giveBack(Sql reader) throws SQLException {
    synchronized (idle) {
      if (closed) {
        reader.connection().close();
      } else {
        idle.push(reader);
      }
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      synchronized (idle) {
        closed = true;
        for (Sql reader : idle) {
          reader.connection().close();
        }
        idle.clear();
      }
      if (writer.isPresent()) {
        writer.get().connection().close();
      } else {
        new Leftovers(file).sweep();
      }
    } catch (SQLException e) {
      throw Trouble.writing(file, e);
    } finally {
      writing.unlock();
    }
  }
}
