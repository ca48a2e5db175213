package realign.project;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** How project files are connected to. */
final class Connections {
  private static final int PATIENCE_MILLISECONDS = 5000;

  private Connections() {}

  /** A connection that never waits. */
  static Connection plain(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(0);
    return connect(config, file.toString());
  }

  /** For the one writer: what is committed is on disk. */
  static Connection writer(Path file) throws SQLException {
    SQLiteConfig config = common();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return connect(config, file.toString());
  }

  /** For any number of readers. */
  static Connection reader(Path file) throws SQLException {
    SQLiteConfig config = common();
    config.setReadOnly(true);
    return connect(config, file.toString());
  }

  /** For a file that nobody writes, in a folder where nothing can be written. */
  static Connection still(Path file) throws SQLException {
    SQLiteConfig config = common();
    config.setReadOnly(true);
    return connect(config, file.toUri().toString().replace("?", "%3f") + "?immutable=1");
  }

  private static SQLiteConfig common() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    config.setCacheSize(-32_000);
    return config;
  }

  private static Connection connect(SQLiteConfig config, String name) throws SQLException {
    return config.createConnection("jdbc:sqlite:" + name);
  }
}
