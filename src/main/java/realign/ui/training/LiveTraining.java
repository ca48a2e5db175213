package realign.ui.training;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import realign.experiment.CurvePoint;
import realign.experiment.ExperimentListener;
import realign.job.Messages;
import realign.job.Progress;
import realign.ui.kit.Coalescer;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Mishap;

/** The training that goes on, its course so far, and how it ended. */
final class LiveTraining {
  private static final Messages MESSAGES = Messages.of(LiveTraining.class);

  /** Makes a run, on a worker’s thread. */
  @FunctionalInterface
  interface Making {
    RunMaker.Made make(ExperimentListener listener, Progress progress);
  }

  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<LiveRun> live = new ReadOnlyObjectWrapper<>(LiveRun.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> remarks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Mishap> mishap = new ReadOnlyObjectWrapper<>();

  LiveTraining(Jobs jobs) {
    this.jobs = jobs;
  }

  ReadOnlyObjectProperty<LiveRun> live() {
    return live.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Job> job() {
    return job.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<String>> remarks() {
    return remarks.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Mishap> mishap() {
    return mishap.getReadOnlyProperty();
  }

  boolean running() {
    return job.get() != null;
  }

  void cancel() {
    Job running = job.get();
    if (running != null) {
      running.cancel();
    }
  }

  void start(String name, Making making, Consumer<RunMaker.Made> done) {
    live.set(LiveRun.NONE);
    remarks.set(List.of());
    mishap.set(null);
    Coalescer<UnaryOperator<LiveRun>> news = Coalescer.to(jobs.screen(), this::advance);
    Job started =
        jobs.start(
            MESSAGES.text("job.train", name),
            progress -> making.make(telling(news), progress),
            made -> {
              news.flush();
              remarks.set(made.remarks());
              done.accept(made);
            });
    job.set(started);
    started.state().subscribe(state -> settle(started, state));
  }

  private void settle(Job ended, Job.State state) {
    if (state != Job.State.RUNNING) {
      mishap.set(ended.mishap().orElse(null));
      job.set(null);
    }
  }

  private void advance(List<UnaryOperator<LiveRun>> portion) {
    LiveRun now = live.get();
    for (UnaryOperator<LiveRun> each : portion) {
      now = each.apply(now);
    }
    live.set(now);
  }

  private static ExperimentListener telling(Coalescer<UnaryOperator<LiveRun>> news) {
    return new ExperimentListener() {
      @Override
      public void baseline(CurvePoint point) {
        news.offer(run -> run.withBaseline(point));
      }

      @Override
      public void advanced(CurvePoint point) {
        news.offer(run -> run.with(point));
      }

      @Override
      public void chosen(CurvePoint point) {
        news.offer(run -> run.withChosen(point));
      }
    };
  }

  /** Shows a kept run; one that was just made keeps the faint lines of what else was tried. */
  void show(RunRow row) {
    LiveRun kept = row.report() == null ? LiveRun.NONE : LiveRun.of(row.report());
    boolean same = kept.chosen() != null && kept.chosen().equals(live.get().chosen());
    if (!running() && !same) {
      live.set(kept);
    }
  }
}
