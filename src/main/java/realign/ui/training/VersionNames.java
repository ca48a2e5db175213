package realign.ui.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import realign.job.Messages;
import realign.project.History;
import realign.project.Version;

/** What the questions of runs are called, by the versions that people named. */
final class VersionNames {
  private static final Messages MESSAGES = Messages.of(VersionNames.class);

  private VersionNames() {}

  /** By the ids of the runs; those that came before any version are left out. */
  static Map<String, String> of(History history, List<RunRow> runs) {
    Map<String, String> names = new HashMap<>();
    List<Version> versions = history.versions();
    if (!versions.isEmpty()) {
      Map<Long, Optional<String>> known = new HashMap<>();
      for (RunRow run : runs) {
        known
            .computeIfAbsent(RunMaker.point(run), point -> name(history, versions, point))
            .ifPresent(name -> names.put(run.id(), name));
      }
    }
    return names;
  }

  private static Optional<String> name(History history, List<Version> versions, long point) {
    return history
        .versionAt(point)
        .map(Version::name)
        .or(
            () ->
                versions.stream()
                    .filter(version -> version.point() <= point)
                    .reduce((before, next) -> next)
                    .map(version -> MESSAGES.text("runs.version.after", version.name())));
  }
}
