package realign.encoder;

import realign.job.Messages;
import realign.job.ServiceFailure;

/** How many tokens services may be asked to encode, all of them together. */
final class Budget {
  private static final Messages MESSAGES = Messages.of(Budget.class);

  private final SpendingAccount session = new SessionAccount();
  private SpendingAccount account = session;
  private long limit;

  Budget(long limit) {
    this.limit = limit;
  }

  synchronized void limit(long tokens) {
    limit = tokens;
  }

  /** Counts on that account from now on. */
  synchronized void keepOn(SpendingAccount other) {
    account = other;
  }

  /** Counts in this program alone again, unless another account took that one's place. */
  synchronized void leave(SpendingAccount other) {
    if (account == other) {
      account = session;
    }
  }

  /**
   * Counts a request that is about to be made, so that it is counted even if nobody lives to see
   * the answer.
   *
   * @return where it is counted, and where what it cost less is to be given back
   * @throws ServiceFailure if it would cost more than is left; nothing is counted then
   */
  synchronized SpendingAccount reserve(long likely) {
    long spent = account.spent();
    if (spent + likely > limit) {
      throw new ServiceFailure(
          MESSAGES.text("endpoint.limit", spent, limit), MESSAGES.text("endpoint.limit.advice"));
    }
    account.add(likely);
    return account;
  }
}
