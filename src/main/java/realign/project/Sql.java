package realign.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection, with their parameters filled in. */
record Sql(Connection connection) {
  /** Makes a value from a row. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Sql sql) throws SQLException;
  }

  /** Sees one row after another. */
  @FunctionalInterface
  interface Each {
    void row(ResultSet row) throws SQLException;
  }

  <T> List<T> rows(String text, Row<T> row, @Nullable Object... arguments) throws SQLException {
    List<T> rows = new ArrayList<>();
    each(text, result -> rows.add(row.of(result)), arguments);
    return rows;
  }

  /** The first row, if there is any. */
  <T> Optional<T> row(String text, Row<T> row, @Nullable Object... arguments) throws SQLException {
    return rows(text, row, arguments).stream().findFirst();
  }

  void each(String text, Each each, @Nullable Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      fill(statement, arguments);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          each.row(result);
        }
      }
    }
  }

  long number(String text, @Nullable Object... arguments) throws SQLException {
    return row(text, result -> result.getLong(1), arguments).orElse(0L);
  }

  /** Runs one statement and says how many rows it changed. */
  int run(String text, @Nullable Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      fill(statement, arguments);
      return statement.executeUpdate();
    }
  }

  /** Runs one statement for each of the arguments' lists. */
  void batch(String text, List<? extends @Nullable Object[]> arguments) throws SQLException {
    if (arguments.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      for (@Nullable Object[] each : arguments) {
        fill(statement, each);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Runs several statements that have no parameters. */
  void script(String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(text);
    }
  }

  private static void fill(PreparedStatement statement, @Nullable Object[] arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else {
        statement.setObject(i + 1, arguments[i]);
      }
    }
  }
}
