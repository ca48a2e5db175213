package realign.ui.questions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import realign.job.Messages;

/** How fast a person decides, over the last questions and without the breaks. */
final class Pace {
  private static final Messages MESSAGES = Messages.of(Pace.class);
  private static final int REMEMBERED = 30;
  private static final int FEWEST = 3;
  private static final double BREAK_SECONDS = 120;

  private final LongSupplier nanos;
  private final Deque<Double> seconds = new ArrayDeque<>();
  private long last = Long.MIN_VALUE;
  private int decided;

  /**
   * Nothing decided yet.
   *
   * @param nanos a clock that never goes back
   */
  Pace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Notes that questions were decided on at once. */
  void decided(int count) {
    long now = nanos.getAsLong();
    double passed = last == Long.MIN_VALUE ? BREAK_SECONDS : (now - last) / 1e9;
    if (passed < BREAK_SECONDS && count == 1) {
      seconds.addLast(passed);
      if (seconds.size() > REMEMBERED) {
        seconds.removeFirst();
      }
    }
    last = now;
    decided += count;
  }

  /** What was done, how fast, and how long the rest would take; empty before there is a pace. */
  String words(int open) {
    if (seconds.size() < FEWEST) {
      return "";
    }
    double each = seconds.stream().mapToDouble(Double::doubleValue).sum() / seconds.size();
    long minutes = Math.round(Math.ceil(open * each / 60));
    return open == 0
        ? MESSAGES.text("pace.done", decided, each)
        : MESSAGES.text("pace", decided, each, minutes);
  }
}
