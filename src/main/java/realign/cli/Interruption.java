package realign.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C, or a request from outside to end. Work that is under way ends by itself first, at the
 * next place where it can, so that it takes away what is half done.
 */
public final class Interruption {
  private static final int SECONDS_TO_NOTICE = 2;
  private static final int SECONDS_TO_END = 10;

  private final CountDownLatch noticed = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean asked;

  /** Has the process wait for its work when it is asked to end. */
  public void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::await, "interruption"));
  }

  private void await() {
    asked = true;
    try {
      // Whatever waits for input, or never asks, isn't waited for.
      if (noticed.await(SECONDS_TO_NOTICE, TimeUnit.SECONDS) || ended.getCount() == 0) {
        ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether work is asked to end; for {@link Console}. */
  public boolean asked() {
    if (asked) {
      noticed.countDown();
    }
    return asked;
  }

  /** To be told when all work has ended. */
  public void ended() {
    noticed.countDown();
    ended.countDown();
  }
}
