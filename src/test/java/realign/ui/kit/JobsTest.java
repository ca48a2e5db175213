package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import realign.job.ServiceFailure;

final class JobsTest {
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final QueuedScreen screen = new QueuedScreen();
  private final Jobs jobs = new Jobs(workers, screen, () -> 0);

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  @Test
  void handsTheResultToTheScreenAndKeepsTheJobInSight() {
    List<Integer> results = new ArrayList<>();

    Job job = jobs.start("Count", progress -> 42, results::add);
    screen.until(() -> !job.running());

    assertThat(results).containsExactly(42);
    assertThat(job.state().get()).isEqualTo(Job.State.DONE);
    assertThat(jobs.list()).containsExactly(job);
  }

  @Test
  void showsHowFarTheWorkIs() {
    CountDownLatch seen = new CountDownLatch(1);

    Job job =
        jobs.start(
            "Read",
            progress -> {
              progress.report("page 3", 3, 12);
              seen.await();
              return 0;
            },
            result -> {});
    screen.until(() -> job.fraction().get() == .25);
    String what = job.what().get();
    seen.countDown();

    assertThat(what).isEqualTo("page 3");
  }

  @Test
  void stopsWorkThatIsCancelled() {
    Job job =
        jobs.start(
            "Wait",
            progress -> {
              while (true) {
                progress.check();
                Thread.onSpinWait();
              }
            },
            result -> {});
    job.cancel();
    screen.until(() -> !job.running());

    assertThat(job.state().get()).isEqualTo(Job.State.CANCELLED);
    assertThat(job.mishap()).isEmpty();
  }

  @Test
  void saysWhyWorkFailedUntilThatIsDismissed() {
    Job job =
        jobs.start(
            "Ask",
            progress -> {
              throw new ServiceFailure("The server is silent.", "Start it.");
            },
            result -> {});
    screen.until(() -> !job.running());

    assertThat(job.state().get()).isEqualTo(Job.State.FAILED);
    assertThat(job.mishap().map(Mishap::advice)).hasValue("Start it.");
    assertThat(jobs.list()).containsExactly(job);
    jobs.dismiss(job);
    assertThat(jobs.list()).isEmpty();
  }
}
