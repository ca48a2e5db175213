package realign.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbered steps from an empty file to the present form of a project. */
final class Migrations {
  /** Marks our files, as {@code Rlgn} in ASCII. */
  static final int APPLICATION = 0x526c676e;

  private static final int NEWEST = newest();

  private Migrations() {}

  /** Refuses files that aren't ours or that come from the future. */
  static void check(Sql sql, Path file) throws SQLException {
    if (sql.number("PRAGMA application_id") != APPLICATION) {
      throw Trouble.input("open.foreign", file);
    }
    if (sql.number("PRAGMA user_version") > NEWEST) {
      throw Trouble.input("open.newer", file);
    }
  }

  static boolean upToDate(Sql sql) throws SQLException {
    return sql.number("PRAGMA user_version") == NEWEST;
  }

  /** Brings a file up to date, in one transaction or not at all. */
  static void run(Sql sql) throws SQLException {
    int present = (int) sql.number("PRAGMA user_version");
    if (present == NEWEST) {
      return;
    }
    sql.connection().setAutoCommit(false);
    try {
      for (int number = present + 1; number <= NEWEST; number++) {
        sql.script(text(number));
      }
      sql.script("PRAGMA application_id = " + APPLICATION);
      sql.script("PRAGMA user_version = " + NEWEST);
      sql.connection().commit();
    } finally {
      sql.connection().rollback();
      sql.connection().setAutoCommit(true);
    }
  }

  private static int newest() {
    int number = 0;
    while (Migrations.class.getResource(name(number + 1)) != null) {
      number++;
    }
    return number;
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "%03d.sql", number);
  }

  private static String text(int number) {
    try (@Nullable InputStream in = Migrations.class.getResourceAsStream(name(number))) {
      if (in == null) {
        throw new IllegalStateException("no migration " + number);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
