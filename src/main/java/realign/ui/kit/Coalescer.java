package realign.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hands values from workers to the screen in portions, at most some ten a second, in the order in
 * which they came.
 */
public final class Coalescer<T> {
  private static final int PAUSE_MILLIS = 95;

  private final Executor later;
  private final Consumer<List<T>> sink;
  private List<T> waiting = new ArrayList<>();

  /**
   * One that feeds a sink.
   *
   * @param screen runs the sink
   */
  public static <T> Coalescer<T> to(Executor screen, Consumer<List<T>> sink) {
    return new Coalescer<>(
        CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, screen), sink);
  }

  Coalescer(Executor later, Consumer<List<T>> sink) {
    this.later = later;
    this.sink = sink;
  }

  /** Takes a value, from any thread. */
  public void offer(T value) {
    boolean first;
    synchronized (this) {
      first = waiting.isEmpty();
      waiting.add(value);
    }
    if (first) {
      later.execute(this::flush);
    }
  }

  /** Hands over what waits now; called on the screen's thread. */
  public void flush() {
    List<T> portion;
    synchronized (this) {
      portion = waiting;
      waiting = new ArrayList<>();
    }
    if (!portion.isEmpty()) {
      sink.accept(portion);
    }
  }
}
