package realign.adapter;

/**
 * What a training run came to.
 *
 * @param steps taken, fewer where the listener stopped it
 * @param last the checkpoint it ended with
 */
public record Training(Recipe recipe, long seed, long steps, Checkpoint last) {}
