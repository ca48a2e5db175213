package realign.ui.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import realign.project.Project;

/** How a project was last looked at, kept with it under names of the screens' own. */
final class Glances {
  private static final String VIEW = "view.";

  private final Project project;
  private final ExecutorService writer;
  private final Map<String, String> kept = new HashMap<>();

  /**
   * Reads what is kept.
   *
   * @param writer saves what changes
   */
  Glances(Project project, ExecutorService writer) {
    this.project = project;
    this.writer = writer;
    project
        .settings()
        .all()
        .forEach(
            (key, value) -> {
              if (key.startsWith(VIEW)) {
                kept.put(key.substring(VIEW.length()), value);
              }
            });
  }

  /** Empty where nothing is known. */
  String of(String key) {
    return kept.getOrDefault(key, "");
  }

  Map<String, String> under(String beginning) {
    return kept.entrySet().stream()
        .filter(each -> each.getKey().startsWith(beginning))
        .collect(
            Collectors.toMap(
                each -> each.getKey().substring(beginning.length()), Map.Entry::getValue));
  }

  void keep(String key, String value) {
    boolean other = !value.equals(kept.put(key, value));
    // A table that is cleared while the project closes has nothing more to say.
    if (other && !project.readOnly() && !writer.isShutdown()) {
      writer.execute(() -> Workspace.attempt(() -> project.settings().put(VIEW + key, value)));
    }
  }
}
