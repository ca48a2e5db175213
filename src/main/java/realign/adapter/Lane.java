package realign.adapter;

import realign.vector.Workspace;

/**
 * What one thread needs for its share of each batch.
 *
 * @param weights only read while a step is under way
 * @param gradient this lane's own
 * @param number from 0
 * @param of how many lanes share a batch
 */
record Lane(Workspace workspace, Weights weights, Gradient gradient, int number, int of) {}
