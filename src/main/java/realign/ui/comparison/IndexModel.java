package realign.ui.comparison;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.job.Progress;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Mishap;
import realign.ui.kit.Workspace;

/** The project’s chunks made ready to be searched, once for all who ask. */
final class IndexModel {
  private static final Messages MESSAGES = Messages.of(IndexModel.class);

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<@Nullable Job> preparing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();
  private @Nullable Index index;

  /** How often other chunks came: what was made ready of those before isn’t wanted. */
  private int changes;

  /**
   * Nothing is ready yet.
   *
   * @param changed called where other chunks are to be searched, and where what was asked for is
   *     ready
   */
  IndexModel(Workspace workspace, Jobs jobs, Encoders encoders, Runnable changed) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.changed = changed;
    workspace.cut().addListener((property, before, now) -> forget());
    workspace.documents().addListener((property, before, now) -> forget());
  }

  /** Texts are being encoded before they can be searched; null for not. */
  ReadOnlyObjectProperty<@Nullable Job> preparing() {
    return preparing.getReadOnlyProperty();
  }

  /** Why that came to nothing; null where it didn’t. */
  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  boolean hasChunks() {
    return !workspace.cut().get().chunks().isEmpty();
  }

  /**
   * Where all can be searched; else that is being made ready, or came to nothing.
   *
   * @param runs ids of those whose adapters or encoders are wanted
   */
  Optional<Index> ready(Set<String> runs) {
    Index present = index;
    if (preparing.get() != null) {
      return Optional.empty();
    }
    if (present != null && runs.stream().allMatch(present::ready)) {
      return Optional.of(present);
    }
    prepare(runs);
    return Optional.empty();
  }

  private void forget() {
    Index old = index;
    index = null;
    changes++;
    if (old != null) {
      jobs.workers().execute(old::close);
    }
    changed.run();
  }

  private void prepare(Set<String> runs) {
    Index present = index;
    int before = changes;
    Job job =
        jobs.start(
            MESSAGES.text("job.prepare"),
            progress -> prepared(present, runs, progress),
            made -> index = before == changes ? made : null);
    preparing.set(job);
    job.state().subscribe(state -> settle(job, state));
  }

  private Index prepared(@Nullable Index present, Set<String> runs, Progress progress) {
    Index made = present == null ? new Index(workspace.project(), encoders) : present;
    runs.forEach(run -> made.prepare(run, progress));
    return made;
  }

  private void settle(Job job, Job.State state) {
    if (state == Job.State.RUNNING) {
      return;
    }
    mishap.set(job.mishap().orElse(null));
    preparing.set(null);
    if (state == Job.State.DONE) {
      jobs.screen()
          .execute(
              () -> {
                jobs.dismiss(job);
                changed.run();
              });
    }
  }
}
