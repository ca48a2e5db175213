package realign.ui.kit;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the screen's thread: the test runs what is handed to it, when it wants. */
public final class QueuedScreen implements Executor {
  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final int patience;

  public QueuedScreen() {
    this(PATIENCE_SECONDS);
  }

  /** One that waits longer, or less long, for what comes. */
  public QueuedScreen(int patienceSeconds) {
    patience = patienceSeconds;
  }

  @Override
  public void execute(Runnable task) {
    queue.add(task);
  }

  /** Runs what comes until the condition holds. */
  public void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      next().run();
    }
  }

  private Runnable next() {
    try {
      Runnable task = queue.poll(patience, TimeUnit.SECONDS);
      if (task == null) {
        throw new AssertionError("nothing more came for the screen");
      }
      return task;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
