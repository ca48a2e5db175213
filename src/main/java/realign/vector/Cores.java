package realign.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work on every core at once. */
final class Cores {
  private Cores() {}

  /** Returns when all are done; what one of them threw is thrown again. */
  static void run(Runnable work) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService others = Executors.newFixedThreadPool(Math.max(1, cores - 1), Cores::thread);
    try {
      List<Future<?>> started = new ArrayList<>();
      for (int i = 1; i < cores; i++) {
        started.add(others.submit(work));
      }
      work.run();
      for (Future<?> each : started) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw thrown(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in a product", e);
    } finally {
      others.shutdown();
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "product");
    thread.setDaemon(true);
    return thread;
  }
}
