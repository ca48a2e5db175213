package realign.ui.comparison;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.encoder.Encoders;
import realign.job.Messages;
import realign.project.Reranking;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Latest;
import realign.ui.kit.Workspace;

/** The cross-encoder that puts first results in order: chosen, kept with the project, forgotten. */
final class RerankerModel {
  private static final Messages MESSAGES = Messages.of(RerankerModel.class);

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final Latest looking;
  private final ReadOnlyObjectWrapper<@Nullable Reranking> kept = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper();

  RerankerModel(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    this.looking = Latest.of(jobs.workers(), jobs.screen());
  }

  /** What the project says, and whether it is still there. */
  private record Found(Reranking reranking, boolean missing) {}

  /** Null where there is nothing that could rerank. */
  ReadOnlyObjectProperty<@Nullable Reranking> kept() {
    return kept.getReadOnlyProperty();
  }

  /** Whether its folder isn’t where it was. */
  ReadOnlyBooleanProperty missing() {
    return missing.getReadOnlyProperty();
  }

  /** What reranks if a contender asks for it; null for nothing. */
  @Nullable Reranking usable() {
    return missing.get() ? null : kept.get();
  }

  /** Looks for it where the project says it is. */
  void look() {
    looking.ask(this::found, next -> next.ifPresent(this::set), mishap -> {});
  }

  private Optional<Found> found() {
    return Reranking.of(workspace.project().settings())
        .map(reranking -> new Found(reranking, !reranking.present()));
  }

  private void set(Found found) {
    set(found.reranking(), found.missing());
  }

  /** What a look that is under way finds is old then. */
  private void set(@Nullable Reranking next, boolean gone) {
    looking.forget();
    kept.set(next);
    missing.set(gone);
  }

  /** Takes a folder’s cross-encoder, if it is one; {@code then} follows where it is. */
  void take(Path folder, Runnable then) {
    Reranking next = Reranking.by(folder);
    Job job =
        jobs.start(
            MESSAGES.text("job.reranker"),
            progress -> next.open(encoders),
            opened -> {
              set(next, false);
              workspace.change(() -> next.keep(workspace.project().settings()));
              then.run();
            });
    job.state()
        .subscribe(
            state -> {
              if (state == Job.State.DONE) {
                jobs.screen().execute(() -> jobs.dismiss(job));
              }
            });
  }

  /** From now on the project reranks nothing; the folder stays as it is. */
  void forget() {
    set(null, false);
    workspace.change(() -> Reranking.forget(workspace.project().settings()));
  }
}
