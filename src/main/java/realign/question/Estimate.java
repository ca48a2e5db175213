package realign.question;

/**
 * What a run will take at most, before it starts.
 *
 * @param chunks still to be asked about
 * @param usage nothing for a writer that asks no model
 * @param cost in the price's currency
 */
public record Estimate(int chunks, Usage usage, double cost) {}
