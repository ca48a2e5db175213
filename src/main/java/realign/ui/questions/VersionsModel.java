package realign.ui.questions;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.project.Difference;
import realign.project.History;
import realign.project.Version;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/** Named states of the question set, and what changed between two. */
final class VersionsModel {
  private final Workspace workspace;
  private final Latest reading;
  private final Latest comparing;
  private final ReadOnlyObjectWrapper<List<Version>> versions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Difference> difference =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();

  VersionsModel(Workspace workspace, Jobs jobs) {
    this.workspace = workspace;
    this.reading = Latest.of(jobs.workers(), jobs.screen());
    this.comparing = Latest.of(jobs.workers(), jobs.screen());
  }

  /** The oldest first. */
  ReadOnlyObjectProperty<List<Version>> versions() {
    return versions.getReadOnlyProperty();
  }

  /** What was last compared; null while that isn't known. */
  ReadOnlyObjectProperty<@Nullable Difference> difference() {
    return difference.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  private History history() {
    return workspace.project().history();
  }

  /** Reads the versions anew. */
  void read() {
    reading.ask(() -> history().versions(), versions::set, mishap::set);
  }

  /** Names the state as it is. */
  void mark(String name) {
    if (!name.isBlank()) {
      workspace.change(() -> history().mark(name.strip()));
      workspace.change(this::readNow);
    }
  }

  /** Forgets a name; the questions stay as they are. */
  void forget(Version version) {
    workspace.change(() -> history().unmark(version));
    workspace.change(this::readNow);
  }

  /** After the changes that were asked for before. */
  private void readNow() {
    read();
  }

  /**
   * Compares two versions.
   *
   * @param to null for the state as it is
   */
  void compare(Version from, @Nullable Version to) {
    difference.set(null);
    comparing.ask(
        () -> history().difference(from.point(), to == null ? history().point() : to.point()),
        difference::set,
        mishap::set);
  }
}
