package realign.ui.comparison;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import realign.job.Messages;
import realign.project.Reranking;
import realign.ui.kit.Job;
import realign.ui.kit.Jobs;
import realign.ui.kit.Mishap;

/** A cross-encoder reads all test questions beside the first results of each: one job at a time. */
final class LongReading {
  private static final Messages MESSAGES = Messages.of(LongReading.class);

  private final Jobs jobs;
  private final Runnable ended;
  private final Consumer<Mishap> failed;
  private @Nullable Job job;

  /**
   * None yet.
   *
   * @param ended called once it is done or was cancelled
   */
  LongReading(Jobs jobs, Runnable ended, Consumer<Mishap> failed) {
    this.jobs = jobs;
    this.ended = ended;
    this.failed = failed;
  }

  /** The one that is going on; null for none. */
  @Nullable Job job() {
    return job;
  }

  void start(TestRanks ranks, Contender left, Contender right, Reranking by) {
    Job started =
        jobs.start(
            MESSAGES.text("job.rerank", ranks.questions()),
            progress -> ranks.pairing(left, right, by, progress),
            done -> {});
    job = started;
    started.state().subscribe(state -> settle(started, state));
  }

  private void settle(Job which, Job.State state) {
    if (state == Job.State.RUNNING || job != which) {
      return;
    }
    job = null;
    if (state == Job.State.FAILED) {
      which.mishap().ifPresent(failed);
      return;
    }
    jobs.screen()
        .execute(
            () -> {
              jobs.dismiss(which);
              ended.run();
            });
  }

  /** Ranks among other chunks, or of other questions, are no longer wanted. */
  void stop() {
    Job running = job;
    job = null;
    if (running != null) {
      running.cancel();
    }
  }
}
