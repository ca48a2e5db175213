package realign.adapter;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import realign.vector.Matrix;
import realign.vector.Operand;
import realign.vector.Workspace;

/** The map under training: its numbers, their gradient and their optimiser. */
final class Weights {
  private final Form form;
  private final Workspace workspace;
  private final Operand matrix;
  private final Operand gradient;
  private final float[] bias;
  private final float[] biasGradient;
  private final AdamW biasStep;
  private final Parameters parameters;
  private boolean empty = true;

  Weights(Workspace workspace, Form form, Checkpoint start, SplittableRandom random) {
    Matrix first = start.weights();
    this.form = form;
    this.workspace = workspace;
    this.matrix = workspace.operand(first.rows(), first.columns());
    this.gradient = workspace.operand(first.rows(), first.columns());
    this.bias = start.bias().orElseGet(() -> new float[form.bias() ? first.rows() : 0]).clone();
    this.biasGradient = new float[bias.length];
    this.biasStep = new AdamW(bias.length);
    matrix.copyRows(first, 0);
    matrix.send();
    this.parameters =
        form.rank() == 0
            ? new FullRank(matrix, gradient)
            : new LowRank(workspace, matrix, gradient, form.rank(), random);
  }

  /** W for products, out x in. */
  Operand matrix() {
    return matrix;
  }

  /** b, or no numbers. */
  float[] bias() {
    return bias;
  }

  /** The loss's slope in W, in row order, as {@link #slope} left it. */
  float[] gradient() {
    return gradient.values();
  }

  float[] biasGradient() {
    return biasGradient;
  }

  /** Forgets the last step's gradient. */
  void begin() {
    empty = true;
    Arrays.fill(biasGradient, 0);
  }

  /** Adds the slopes of rows that went through the map: {@code backT in}, and for the bias. */
  void add(Operand back, Operand in) {
    workspace.transposedTimes(back, in, gradient, empty ? 0 : 1);
    empty = false;
    if (bias.length > 0) {
      for (int row = 0; row < back.rows(); row++) {
        addRow(back.values(), row * bias.length);
      }
    }
  }

  private void addRow(float[] values, int start) {
    for (int i = 0; i < biasGradient.length; i++) {
      biasGradient[i] += values[start + i];
    }
  }

  /** Completes the gradient with the pull; returns what that adds to the loss. */
  double slope() {
    if (empty) {
      Arrays.fill(gradient.values(), 0);
    } else {
      gradient.fetch();
    }
    return form.pull() == 0 ? 0 : pull();
  }

  private double pull() {
    float twice = (float) (2 * form.pull());
    float[] values = matrix.values();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      float away = values[i] - (i % (matrix.columns() + 1) == 0 ? 1 : 0);
      sum += (double) away * away;
      gradient.values()[i] += twice * away;
    }
    return form.pull() * sum;
  }

  /** Moves against the gradient that {@link #slope} completed. */
  void step(Optimiser optimiser, double rate) {
    parameters.slope();
    float scale = 1;
    if (optimiser.clip() > 0) {
      double squares = parameters.squaredSlope() + Squares.sum(biasGradient, biasGradient.length);
      scale = (float) Math.min(1, optimiser.clip() / (Math.sqrt(squares) + 1e-6));
    }
    parameters.step(scale, rate, optimiser.decay());
    biasStep.step(bias, biasGradient, scale, rate, optimiser.decay());
    matrix.send();
  }

  Checkpoint checkpoint(int epoch, double loss) {
    Matrix copy = new Matrix(matrix.rows(), matrix.columns(), matrix.values().clone());
    return new Checkpoint(
        epoch, loss, copy, form.bias() ? Optional.of(bias.clone()) : Optional.empty());
  }
}
