package realign.ui.kit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers to what is asked while typing or dragging: a question that is overtaken within the pause
 * is never worked on, and an answer that comes too late is dropped.
 */
public final class Latest {
  private final AtomicLong newest = new AtomicLong();
  private final Executor workers;
  private final Executor screen;

  /**
   * One that works on a question once no other has followed it for a while.
   *
   * @param pauseMillis how long a question waits for the next one
   */
  public static Latest after(int pauseMillis, Executor workers, Executor screen) {
    return new Latest(
        CompletableFuture.delayedExecutor(pauseMillis, TimeUnit.MILLISECONDS, workers), screen);
  }

  /** One that works on a question at once. */
  public static Latest of(Executor workers, Executor screen) {
    return new Latest(workers, screen);
  }

  Latest(Executor workers, Executor screen) {
    this.workers = workers;
    this.screen = screen;
  }

  /** Asks; {@code then} hears the answer on the screen's thread unless something newer is asked. */
  public <T> void ask(Supplier<T> work, Consumer<T> then, Consumer<Mishap> failed) {
    long mine = newest.incrementAndGet();
    workers.execute(
        () -> {
          if (newest.get() == mine) {
            answer(mine, work, then, failed);
          }
        });
  }

  /** Drops what is being worked on. */
  public void forget() {
    newest.incrementAndGet();
  }

  private <T> void answer(long mine, Supplier<T> work, Consumer<T> then, Consumer<Mishap> failed) {
    Runnable reply;
    try {
      T result = work.get();
      reply = () -> then.accept(result);
    } catch (RuntimeException e) {
      reply = () -> failed.accept(Mishap.of(e));
    }
    Runnable last = reply;
    screen.execute(
        () -> {
          if (newest.get() == mine) {
            last.run();
          }
        });
  }
}
