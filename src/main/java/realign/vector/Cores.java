package realign.vector;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/** Runs the same work on every core at once. */
final class Cores {
  private Cores() {}

  /**
   * Returns when all are done, whatever happens: they may share memory that the caller then frees.
   * What one of them threw is thrown again.
   */
  static void run(Runnable work) {
    List<FutureTask<Void>> tasks =
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
            .mapToObj(core -> new FutureTask<Void>(work, null))
            .toList();
    tasks.stream().skip(1).forEach(Cores::start);
    tasks.get(0).run();
    tasks.forEach(Cores::finish);
    tasks.forEach(Cores::rethrow);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "product");
    thread.setDaemon(true);
    thread.start();
  }

  private static void finish(FutureTask<Void> task) {
    boolean interrupted = false;
    while (!task.isDone()) {
      try {
        task.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(FutureTask<Void> done) {
    boolean interrupted = Thread.interrupted();
    try {
      done.get();
    } catch (ExecutionException e) {
      throw thrown(e);
    } catch (InterruptedException e) {
      throw new AssertionError("a task that is done doesn't wait", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
  }
}
