package realign.encoder;

import java.util.concurrent.atomic.AtomicLong;

/** Forgets with the program. */
final class SessionAccount implements SpendingAccount {
  private final AtomicLong spent = new AtomicLong();

  @Override
  public long spent() {
    return spent.get();
  }

  @Override
  public void add(long tokens) {
    spent.addAndGet(tokens);
  }
}
