package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class WorkerThreadsTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void whatWorksBehindTheScreenAndWhatItStartsGiveWayToTheScreen() throws Exception {
    List<Integer> seen = new ArrayList<>();
    Thread worker =
        new WorkerThreads("worker")
            .newThread(
                () -> {
                  seen.add(niceness());
                  Thread started = new Thread(() -> seen.add(niceness()));
                  started.start();
                  await(started);
                });
    worker.start();
    worker.join();
    int givesWay = Math.max(10, niceness());
    assertThat(seen).containsExactly(givesWay, givesWay);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theOptimisingCompilerGivesWayToo() throws Exception {
    Thread worker = new WorkerThreads("worker").newThread(() -> {});
    worker.start();
    worker.join();

    assertThat(WorkerThreads.compilers()).isEmpty();
  }

  @Test
  void noWorkKeepsTheProgramFromEnding() {
    Thread worker = new WorkerThreads("worker").newThread(() -> {});
    assertThat(worker.isDaemon()).isTrue();
    assertThat(worker.getName()).isEqualTo("worker");
    assertThat(worker.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int niceness() {
    try {
      return WorkerThreads.niceness();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
