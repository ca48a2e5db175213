package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class WorkerThreadsTest {
  /** Of the fields that follow a thread's name in its entry in Linux's process table. */
  private static final int NICENESS = 16;

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
    assertThat(niceness()).isLessThan(5);
    assertThat(seen).containsExactly(5, 5);
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
      String entry = Files.readString(Path.of("/proc/thread-self/stat"));
      String[] fields = entry.substring(entry.lastIndexOf(')') + 2).split(" ", -1);
      return Integer.parseInt(fields[NICENESS]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
