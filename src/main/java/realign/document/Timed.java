package realign.document;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import realign.job.Cancelled;

/** Work that is waited for only so long. It has a thread of its own, which is told to end then. */
final class Timed {
  private static final long PATIENCE_MILLIS = 50;

  private Timed() {}

  /**
   * Does it.
   *
   * @param over asked again and again, on the caller's thread; what it throws ends the work, too
   * @return nothing where the time was over first
   */
  static <T> Optional<T> within(Supplier<T> work, BooleanSupplier over) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "document-text");
    thread.setDaemon(true);
    thread.start();
    try {
      while (true) {
        try {
          return Optional.of(task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
          if (over.getAsBoolean()) {
            return Optional.empty();
          }
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } catch (ExecutionException failed) {
      throw unwrapped(failed);
    } finally {
      task.cancel(true);
    }
  }

  /** To be called now and then by what may take long. */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("nobody waits for it any more");
    }
  }

  private static RuntimeException unwrapped(ExecutionException failed) {
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return failed.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(failed);
  }
}
