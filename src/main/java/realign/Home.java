package realign;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps what belongs to no project: the sample project and the window's memory.
 *
 * @param folder may not exist yet
 */
record Home(Path folder) {
  /**
   * The place that the system has for such files.
   *
   * @param system as {@code os.name} says
   * @param user the user's home folder
   */
  static Home of(String system, Map<String, String> environment, Path user) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      String data = environment.get("APPDATA");
      return new Home((data == null ? user : Path.of(data)).resolve("Realign"));
    }
    if (name.contains("mac")) {
      return new Home(user.resolve("Library/Application Support/Realign"));
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return new Home(
        (data.isEmpty() ? user.resolve(".local/share") : Path.of(data)).resolve("realign"));
  }

  Path sampleProject() {
    return folder.resolve("Sample.realign");
  }

  Path sampleDocuments() {
    return folder.resolve("sample-docs");
  }

  Path windowMemory() {
    return folder.resolve("window.properties");
  }
}
