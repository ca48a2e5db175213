package realign.experiment;

import realign.adapter.Recipe;

/**
 * One training of a search.
 *
 * @param number from 1, in the order of trust
 * @param nears how far from the identity to go with trained weights, in the order of trust
 */
record Candidate(int number, Recipe recipe, double... nears) {}
