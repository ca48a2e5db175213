package realign.adapter;

import java.util.Optional;
import realign.vector.Matrix;

/**
 * Where training stands after an epoch.
 *
 * @param epoch from 1
 * @param loss mean over the epoch
 * @param weights W, out x in, a copy
 * @param bias b where the recipe has one
 */
public record Checkpoint(int epoch, double loss, Matrix weights, Optional<float[]> bias) {}
