package realign.export.store;

/**
 * How well a store answers test questions.
 *
 * @param system {@code baseline} or {@code adapted}
 * @param split {@code known}, {@code new}, {@code later} or {@code all}
 * @param exactHitRate of exact search over the same vectors: what the store's index loses is the
 *     difference
 */
public record StoreScores(
    String system,
    String split,
    int queries,
    int k,
    double hitRate,
    double mrr,
    double exactHitRate,
    double exactMrr) {}
