package realign.adapter;

import java.util.SplittableRandom;
import realign.vector.Operand;
import realign.vector.Workspace;

/** {@code W = start + up down}, up out x r from zeros, down r x in from small random numbers. */
final class LowRank implements Parameters {
  private final Workspace workspace;
  private final Operand matrix;
  private final Operand gradient;
  private final float[] start;
  private final Operand up;
  private final Operand down;
  private final Operand product;
  private final Operand upGradient;
  private final Operand downGradient;
  private final AdamW upStep;
  private final AdamW downStep;

  LowRank(
      Workspace workspace, Operand matrix, Operand gradient, int rank, SplittableRandom random) {
    this.workspace = workspace;
    this.matrix = matrix;
    this.gradient = gradient;
    this.start = matrix.values().clone();
    this.up = workspace.operand(matrix.rows(), rank);
    this.down = workspace.operand(rank, matrix.columns());
    this.product = workspace.operand(matrix.rows(), matrix.columns());
    this.upGradient = workspace.operand(matrix.rows(), rank);
    this.downGradient = workspace.operand(rank, matrix.columns());
    this.upStep = new AdamW(up.values().length);
    this.downStep = new AdamW(down.values().length);
    Uniform.fill(down.values(), Math.sqrt(1.0 / matrix.columns()), random);
    down.send();
  }

  @Override
  public void slope() {
    gradient.send();
    workspace.timesTransposed(gradient, down, upGradient, 0);
    workspace.transposedTimes(up, gradient, downGradient, 0);
    upGradient.fetch();
    downGradient.fetch();
  }

  @Override
  public double squaredSlope() {
    return Squares.sum(upGradient.values(), up.columns())
        + Squares.sum(downGradient.values(), down.columns());
  }

  @Override
  public void step(float scale, double rate, double decay) {
    upStep.step(up.values(), upGradient.values(), scale, rate, decay);
    downStep.step(down.values(), downGradient.values(), scale, rate, decay);
    up.send();
    down.send();
    workspace.times(up, down, product, 0);
    product.fetch();
    for (int i = 0; i < start.length; i++) {
      matrix.values()[i] = start[i] + product.values()[i];
    }
  }
}
