package realign.project;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import realign.job.BadArguments;
import realign.job.BadInput;
import realign.job.Failure;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** What the database says, in words for the user. */
final class Trouble {
  private static final Messages MESSAGES = Messages.of(Trouble.class);

  private Trouble() {}

  static BadInput input(String key, Path file) {
    return new BadInput(MESSAGES.text(key, file), MESSAGES.text(key + ".advice"));
  }

  static BadArguments arguments(String key, Path file) {
    return new BadArguments(MESSAGES.text(key, file), MESSAGES.text(key + ".advice"));
  }

  static Failure opening(Path file, SQLException cause) {
    String key =
        damage(cause) ? "open.damaged" : foreign(cause) ? "open.foreign" : "open.unreadable";
    return new BadInput(MESSAGES.text(key, file), MESSAGES.text(key + ".advice"), cause);
  }

  static Failure reading(Path file, SQLException cause) {
    return damage(cause) ? opening(file, cause) : service("read.failed", file, cause);
  }

  static Failure writing(Path file, SQLException cause) {
    if (damage(cause)) {
      return opening(file, cause);
    }
    boolean full = code(cause) == SQLiteErrorCode.SQLITE_FULL;
    return service(full ? "write.full" : "write.failed", file, cause);
  }

  private static ServiceFailure service(String key, Path file, SQLException cause) {
    return new ServiceFailure(MESSAGES.text(key, file), MESSAGES.text(key + ".advice"), cause);
  }

  private static boolean damage(SQLException cause) {
    return (code(cause).code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code;
  }

  private static boolean foreign(SQLException cause) {
    return code(cause) == SQLiteErrorCode.SQLITE_NOTADB;
  }

  /** A batch says what went wrong only in its cause. */
  private static SQLiteErrorCode code(SQLException cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof SQLiteException known) {
        return known.getResultCode();
      }
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
