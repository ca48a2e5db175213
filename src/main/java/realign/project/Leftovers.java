package realign.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What SQLite puts beside a project while it is read. Whoever only reads may not take it away
 * again; whoever may write does so when nobody else has the project open.
 *
 * @param project the file it belongs to
 */
record Leftovers(Path project) {

  /** Takes them away, unless somebody uses them or they hold what isn't in the project yet. */
  void sweep() {
    if (!Files.exists(beside("-shm")) || !Files.isWritable(project) || holdsSomething()) {
      return;
    }
    try (Connection last = Connections.plain(project)) {
      new Sql(last).number("PRAGMA schema_version");
    } catch (SQLException stay) {
      // They do no harm.
    }
  }

  private boolean holdsSomething() {
    try {
      Path written = beside("-wal");
      return Files.exists(written) && Files.size(written) > 0;
    } catch (IOException unknown) {
      return true;
    }
  }

  private Path beside(String ending) {
    return project.resolveSibling(project.getFileName() + ending);
  }
}
