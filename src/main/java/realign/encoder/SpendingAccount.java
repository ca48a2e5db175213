package realign.encoder;

/**
 * Where it stands how many tokens services were asked to encode. One that is kept on disk makes a
 * limit outlast the program. Safe for use from several threads.
 */
public interface SpendingAccount {
  /** Tokens so far. */
  long spent();

  /**
   * Adds what a request is going to cost, before it is made.
   *
   * @param tokens below zero where a request that was counted cost less
   */
  void add(long tokens);
}
