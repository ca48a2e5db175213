package realign.question;

/**
 * How a run goes.
 *
 * @param scope which chunks it asks about
 */
public record GenerationSettings(Demand demand, Limits limits, Price price, Scope scope) {
  /** Which chunks a run asks about. */
  public enum Scope {
    /** Those without a result: a first run, or one that goes on where it stopped. */
    REMAINING,
    /** Only those that failed. */
    FAILED,
    /** All that are given, whatever they have. */
    ALL
  }

  /** Five questions a chunk, without limits, where there is no result yet. */
  public static final GenerationSettings STANDARD =
      new GenerationSettings(new Demand(5, 0), Limits.NONE, Price.FREE, Scope.REMAINING);

  public GenerationSettings withDemand(Demand demand) {
    return new GenerationSettings(demand, limits, price, scope);
  }

  public GenerationSettings withLimits(Limits limits, Price price) {
    return new GenerationSettings(demand, limits, price, scope);
  }

  public GenerationSettings withScope(Scope scope) {
    return new GenerationSettings(demand, limits, price, scope);
  }
}
