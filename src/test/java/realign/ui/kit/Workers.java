package realign.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Threads for the work of a model under test. Closing waits for what is under way: native code that
 * works on what a test closes next would end all tests.
 */
public final class Workers implements Executor, AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("some work doesn't end");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
