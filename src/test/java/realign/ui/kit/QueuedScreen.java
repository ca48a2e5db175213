package realign.ui.kit;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the screen's thread: the test runs what is handed to it, when it wants. */
public final class QueuedScreen implements Executor {
  /** More than a model takes to load on a machine that is busy. */
  private static final int PATIENCE_SECONDS = 120;

  private static final int MILLISECONDS_BETWEEN = 50;

  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final long patience;

  public QueuedScreen() {
    this(PATIENCE_SECONDS);
  }

  /** One that waits longer, or less long, without anything happening. */
  public QueuedScreen(int patienceSeconds) {
    patience = TimeUnit.SECONDS.toNanos(patienceSeconds);
  }

  @Override
  public void execute(Runnable task) {
    queue.add(task);
  }

  /** Runs what comes until the condition holds, whoever made it hold. */
  public void until(BooleanSupplier condition) {
    long end = endOfPatience();
    while (!condition.getAsBoolean()) {
      Runnable task = next();
      if (task != null) {
        task.run();
        end = endOfPatience();
      } else if (System.nanoTime() - end > 0) {
        throw new AssertionError("nothing more came for the screen");
      }
    }
  }

  private long endOfPatience() {
    return System.nanoTime() + patience;
  }

  /** Null where nothing came for a moment. */
  private Runnable next() {
    try {
      return queue.poll(MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
