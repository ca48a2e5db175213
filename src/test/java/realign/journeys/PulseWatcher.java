package realign.journeys;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/**
 * Asks the screen's thread for a sign of life, again and again, and keeps how long it took to
 * answer: as long as a person would have waited for a key to do something.
 */
final class PulseWatcher implements AutoCloseable {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Thread screen;
  private final Thread watcher;
  private final List<Waits.Wait> waits = new ArrayList<>();
  private volatile String part = "";
  private volatile String phase = "";
  private volatile boolean done;

  /**
   * Watches from now on.
   *
   * @param screen the screen's thread
   */
  PulseWatcher(Thread screen) {
    this.screen = screen;
    watcher = new Thread(this::watch, "pulse-watcher");
    watcher.setDaemon(true);
    watcher.start();
  }

  /** Names the part of the way that is gone from now. */
  void part(String name) {
    part = name;
  }

  /** Names what goes on from now. */
  void phase(String name) {
    phase = name;
  }

  private void watch() {
    try {
      while (!done) {
        ask();
        Thread.sleep(4);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    String way = part;
    String during = phase;
    Instant now = Instant.now();
    long start = System.nanoTime();
    long busy = threads.getThreadCpuTime(screen.getId());
    Platform.runLater(answered::countDown);
    answered.await();
    double millis = (System.nanoTime() - start) / 1e6;
    double worked = (threads.getThreadCpuTime(screen.getId()) - busy) / 1e6;
    synchronized (waits) {
      waits.add(new Waits.Wait(way, during, now, millis, worked));
    }
  }

  /** All waits so far. */
  Waits waits() {
    synchronized (waits) {
      return new Waits(waits);
    }
  }

  @Override
  public void close() {
    done = true;
    watcher.interrupt();
  }
}
