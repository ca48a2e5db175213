package realign.experiment;

import realign.adapter.Recipe;

/**
 * One training of a search.
 *
 * @param number from 1, in the order of trust: of equals the first wins
 * @param fixed whether its {@code near} is the recipe’s own and not chosen
 */
record Candidate(int number, Recipe recipe, boolean fixed) {}
