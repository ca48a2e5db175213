package realign.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Keeps a project to one writer: a lock of the operating system on a file beside it, which ends
 * with the process. SQLite takes it, since a lock taken by Java itself is lost as soon as the same
 * process closes the file a second time.
 */
final class WriterLock implements AutoCloseable {
  private final Path file;
  private final Connection connection;

  private WriterLock(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Takes the lock; empty where somebody has it. */
  static Optional<WriterLock> take(Path project) throws SQLException {
    Path file = project.resolveSibling(project.getFileName() + "-lock");
    while (true) {
      Object found = create(file);
      Connection connection = Connections.plain(file);
      try {
        new Sql(connection).script("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
        if (found != null && found.equals(identity(file))) {
          return Optional.of(new WriterLock(file, connection));
        }
        connection.close();
      } catch (SQLException e) {
        connection.close();
        if (busy(e)) {
          return Optional.empty();
        }
        throw e;
      }
    }
  }

  private static boolean busy(SQLException e) {
    return e instanceof SQLiteException known
        && known.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
  }

  private static @Nullable Object create(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException there) {
      return identity(file);
    }
    return identity(file);
  }

  private static @Nullable Object identity(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.fileKey() == null ? file : attributes.fileKey();
    } catch (IOException gone) {
      return null;
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // Where an open file can't be deleted it stays, empty and unlocked.
    }
    connection.close();
  }
}
