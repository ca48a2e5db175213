package realign.encoder;

import java.util.concurrent.atomic.AtomicLong;
import realign.job.Messages;
import realign.job.ServiceFailure;

/** How many tokens services may be asked to encode, all of them together. */
final class Budget {
  private static final Messages MESSAGES = Messages.of(Budget.class);

  private final AtomicLong spent = new AtomicLong();
  private volatile long limit;

  Budget(long limit) {
    this.limit = limit;
  }

  void limit(long tokens) {
    limit = tokens;
  }

  /**
   * Checks that a request may be made.
   *
   * @throws ServiceFailure if it would cost more than is left
   */
  void check(long likely) {
    if (spent.get() + likely > limit) {
      throw new ServiceFailure(
          MESSAGES.text("endpoint.limit", spent.get(), limit),
          MESSAGES.text("endpoint.limit.advice"));
    }
  }

  /** Counts what a request cost. */
  void spend(long tokens) {
    spent.addAndGet(tokens);
  }
}
