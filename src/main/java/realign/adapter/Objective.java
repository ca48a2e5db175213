package realign.adapter;

/** A loss at work on its data. */
interface Objective {
  /**
   * Draws the next batch and adds its slopes to the weights' gradient.
   *
   * @param both whether chunks go through the map as well
   * @return the batch's loss
   */
  double step(boolean both);
}
