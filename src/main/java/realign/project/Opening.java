package realign.project;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import realign.job.BadInput;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** From a file to a project: whose it is, whether it is whole, and who has it. */
final class Opening {
  private static final Messages MESSAGES = Messages.of(Opening.class);

  private Opening() {}

  static Project create(Path file, Clock clock) {
    if (Files.exists(file)) {
      throw Trouble.arguments("open.exists", file);
    }
    return locked(
        file,
        clock,
        sql -> {
          Migrations.run(sql);
          return sql;
        });
  }

  static Project open(Path file, Clock clock) {
    readable(file);
    return locked(
        file,
        clock,
        sql -> {
          Migrations.check(sql, file);
          Migrations.run(sql);
          return sql;
        });
  }

  static void recognise(Path file) {
    readable(file);
    try (Connection reader = reading(file).open()) {
      Migrations.check(new Sql(reader), file);
    } catch (SQLException e) {
      throw Trouble.opening(file, e);
    } finally {
      new Leftovers(file).sweep();
    }
  }

  static Project openReadOnly(Path file) {
    readable(file);
    try {
      Database.Opening opening = reading(file);
      try (Connection first = opening.open()) {
        Sql sql = new Sql(first);
        whole(sql, file);
        if (!Migrations.upToDate(sql)) {
          throw Trouble.input("open.older", file);
        }
      }
      Clock none = Clock.fixed(Instant.EPOCH, ZoneId.of("UTC"));
      return new Project(new Database(file, Optional.empty(), opening), Optional.empty(), none);
    } catch (SQLException e) {
      new Leftovers(file).sweep();
      throw Trouble.opening(file, e);
    } catch (BadInput e) {
      new Leftovers(file).sweep();
      throw e;
    }
  }

  /** Where a folder can't be written, SQLite reads a file only if told that it doesn't change. */
  private static Database.Opening reading(Path file) {
    if (FileLocks.lost(file)) {
      throw new ServiceFailure(
          MESSAGES.text("open.unlocked", file), MESSAGES.text("open.unlocked.advice"));
    }
    try (Connection first = Connections.reader(file)) {
      new Sql(first).number("PRAGMA user_version");
      return () -> Connections.reader(file);
    } catch (SQLException e) {
      return () -> Connections.still(file);
    }
  }

  private static Project locked(Path file, Clock clock, Sql.Work<?> preparation) {
    try {
      WriterLock lock = WriterLock.take(file.toAbsolutePath()).orElseThrow(() -> held(file));
      try {
        Connection writer = prepared(file, clock, preparation);
        Database database = new Database(file, Optional.of(writer), () -> Connections.reader(file));
        return new Project(database, Optional.of(lock), clock);
      } catch (SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Trouble.opening(file, e);
    }
  }

  private static Connection prepared(Path file, Clock clock, Sql.Work<?> preparation)
      throws SQLException {
    Connection writer = Connections.writer(file);
    try {
      Sql sql = new Sql(writer);
      preparation.on(sql);
      whole(sql, file);
      sql.run("DELETE FROM holder");
      sql.run(
          "INSERT INTO holder (pid, host, since) VALUES (?, ?, ?)",
          ProcessHandle.current().pid(),
          host(),
          clock.instant().toString());
      writer.setAutoCommit(false);
      return writer;
    } catch (SQLException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private static void readable(Path file) {
    if (!Files.exists(file)) {
      throw Trouble.input("open.missing", file);
    }
    if (Files.isDirectory(file)) {
      throw Trouble.input("open.foreign", file);
    }
  }

  private static void whole(Sql sql, Path file) throws SQLException {
    Migrations.check(sql, file);
    boolean fine =
        sql.row("PRAGMA quick_check(1)", row -> row.getString(1)).orElse("").equals("ok")
            && sql.row("PRAGMA foreign_key_check", row -> row.getString(1)).isEmpty();
    if (!fine) {
      throw Trouble.input("open.damaged", file);
    }
  }

  private static ServiceFailure held(Path file) {
    Optional<Holder> holder = holder(file);
    String sentence =
        holder
            .map(
                each ->
                    MESSAGES.text(
                        "open.held",
                        file,
                        Long.toString(each.pid()),
                        each.host(),
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                            .format(each.since().atZone(ZoneId.systemDefault()))))
            .orElseGet(() -> MESSAGES.text("open.held.unknown", file));
    return new ServiceFailure(sentence, MESSAGES.text("open.held.advice"), new ProjectHeld(holder));
  }

  private static Optional<Holder> holder(Path file) {
    if (FileLocks.lost(file)) {
      return Optional.empty();
    }
    try (Connection reader = Connections.reader(file)) {
      return new Sql(reader)
          .row(
              "SELECT pid, host, since FROM holder",
              row -> new Holder(row.getLong(1), row.getString(2), Instant.parse(row.getString(3))));
    } catch (SQLException unknown) {
      return Optional.empty();
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
