package realign.question;

/** The next call would go beyond a limit; what was finished before is kept. */
public final class LimitReached extends RuntimeException {
  /** Which limit. */
  public enum Limit {
    TIME,
    TOKENS,
    COST
  }

  private final Limit limit;

  LimitReached(Limit limit) {
    super("limit of " + limit, null, false, false);
    this.limit = limit;
  }

  public Limit limit() {
    return limit;
  }
}
