package realign.question;

import java.util.function.LongSupplier;

/**
 * What a run may still spend. A call is reserved before it is made and settled after, so that calls
 * under way count too. Safe for use from several threads.
 */
public final class Budget {
  private final Limits limits;
  private final Price price;
  private final LongSupplier nanoseconds;
  private final long began;
  private Usage reserved = Usage.NONE;
  private Usage spent = Usage.NONE;

  /**
   * Starts the time.
   *
   * @param nanoseconds a clock that never goes back, for example {@code System::nanoTime}
   */
  public Budget(Limits limits, Price price, LongSupplier nanoseconds) {
    this.limits = limits;
    this.price = price;
    this.nanoseconds = nanoseconds;
    this.began = nanoseconds.getAsLong();
  }

  /** Nothing is limited or paid for. */
  public static Budget unlimited() {
    return new Budget(Limits.NONE, Price.FREE, () -> 0);
  }

  /**
   * Sets aside what a call will need at most.
   *
   * @throws LimitReached if that would go beyond a limit; nothing is set aside then
   */
  public synchronized void reserve(Usage expected) {
    Usage after = spent.plus(reserved).plus(expected);
    if (nanoseconds.getAsLong() - began >= limits.time().toNanos()) {
      throw new LimitReached(LimitReached.Limit.TIME);
    }
    if (after.tokens() > limits.tokens()) {
      throw new LimitReached(LimitReached.Limit.TOKENS);
    }
    if (price.of(after) > limits.cost()) {
      throw new LimitReached(LimitReached.Limit.COST);
    }
    reserved = reserved.plus(expected);
  }

  /** Replaces what was reserved by what was used. */
  public synchronized void settle(Usage expected, Usage used) {
    reserved = reserved.minus(expected);
    spent = spent.plus(used);
  }

  public synchronized Usage spent() {
    return spent;
  }

  public double cost() {
    return price.of(spent());
  }
}
