package realign.journeys;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Asks the screen's thread for a sign of life, again and again, and keeps how long it took to
 * answer: as long as a person would have waited for a key to do something. Where that is long, what
 * the thread was doing is kept too.
 */
final class PulseWatcher implements AutoCloseable {
  private static final long SUSPICIOUS_MILLIS = 60;
  private static final int DEPTH = 24;

  /**
   * One wait.
   *
   * @param millis until the answer
   * @param busyMillis of them in which the thread was at work, the rest it waited for a processor
   * @param where what it was doing
   */
  record Wait(String phase, double millis, double busyMillis, List<String> where) {}

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Thread screen;
  private final Thread watcher;
  private final List<Wait> waits = new ArrayList<>();
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
    String during = phase;
    long start = System.nanoTime();
    long busy = threads.getThreadCpuTime(screen.getId());
    Platform.runLater(answered::countDown);
    List<String> where = List.of();
    if (!answered.await(SUSPICIOUS_MILLIS, TimeUnit.MILLISECONDS)) {
      where = stack();
      answered.await();
    }
    double millis = (System.nanoTime() - start) / 1e6;
    double worked = (threads.getThreadCpuTime(screen.getId()) - busy) / 1e6;
    synchronized (waits) {
      waits.add(new Wait(during, millis, worked, where));
    }
  }

  private List<String> stack() {
    List<String> lines = new ArrayList<>();
    StackTraceElement[] stack = screen.getStackTrace();
    for (int i = 0; i < Math.min(DEPTH, stack.length); i++) {
      lines.add(stack[i].getClassName() + "." + stack[i].getMethodName());
    }
    return lines;
  }

  /** All waits so far, in order. */
  List<Wait> waits() {
    synchronized (waits) {
      return List.copyOf(waits);
    }
  }

  @Override
  public void close() {
    done = true;
    watcher.interrupt();
  }
}
