package realign.ui.chunks;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.chunk.Chunking;
import realign.encoder.Encoders;
import realign.experiment.SegmentationReport;
import realign.job.Messages;
import realign.job.Progress;
import realign.project.Evaluation;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Workspace;

/** The settings in hand against the chunks as they are, judged by the accepted questions. */
final class Trial {
  private static final Messages MESSAGES = Messages.of(Trial.class);

  private final Workspace workspace;
  private final Jobs jobs;
  private final Encoders encoders;
  private final ReadOnlyObjectWrapper<@Nullable SegmentationReport> report =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

  Trial(Workspace workspace, Jobs jobs, Encoders encoders) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.encoders = encoders;
    workspace.cut().addListener((property, before, now) -> forget());
  }

  /** What the last comparison found; null where there was none, or the project was cut anew. */
  ReadOnlyObjectProperty<@Nullable SegmentationReport> report() {
    return report.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  void forget() {
    report.set(null);
  }

  /** Encodes what isn't encoded yet, and searches with every accepted question. */
  void compare(Chunking chunking) {
    running.set(true);
    Job job =
        jobs.start(
            MESSAGES.text("job.compare"), progress -> judge(chunking, progress), report::set);
    job.state().subscribe(state -> running.set(state == Job.State.RUNNING));
  }

  private SegmentationReport judge(Chunking chunking, Progress progress) {
    String encoder =
        Encoders.bundled().contains(chunking.counter()) ? chunking.counter() : Encoders.STANDARD;
    Evaluation evaluation = new Evaluation(workspace.project(), encoders.open(encoder));
    return evaluation.judge(
        List.of(
            evaluation.cut(chunking, encoders.counter(chunking.counter()), progress),
            evaluation.now()),
        progress);
  }
}
