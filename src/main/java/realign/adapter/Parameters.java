package realign.adapter;

/** The numbers that make up W, and how they move. */
sealed interface Parameters permits FullRank, LowRank {
  /** Turns the slope in W into the slope in these. */
  void slope();

  /** The slope's squared length. */
  double squaredSlope();

  /** Moves these, and W with them. */
  void step(float scale, double rate, double decay);
}
