package realign.adapter;

import realign.vector.Operand;

/** W itself. */
final class FullRank implements Parameters {
  private final float[] values;
  private final float[] gradient;
  private final int columns;
  private final AdamW optimiser;

  FullRank(Operand matrix, Operand gradient) {
    this.values = matrix.values();
    this.gradient = gradient.values();
    this.columns = matrix.columns();
    this.optimiser = new AdamW(values.length);
  }

  @Override
  public void slope() {}

  @Override
  public double squaredSlope() {
    return Squares.sum(gradient, columns);
  }

  @Override
  public void step(float scale, double rate, double decay) {
    optimiser.step(values, gradient, scale, rate, decay);
  }
}
