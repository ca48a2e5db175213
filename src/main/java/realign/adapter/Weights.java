package realign.adapter;

import java.util.ArrayList;
import java.util.List;
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
  private final List<Gradient> gradients = new ArrayList<>();
  private final float[] bias;
  private final AdamW biasStep;
  private final Parameters parameters;

  Weights(Workspace workspace, Form form, Checkpoint start, SplittableRandom random) {
    Matrix first = start.weights();
    this.form = form;
    this.workspace = workspace;
    this.matrix = workspace.operand(first.rows(), first.columns());
    this.bias = start.bias().orElseGet(() -> new float[form.bias() ? first.rows() : 0]).clone();
    this.biasStep = new AdamW(bias.length);
    matrix.copyRows(first, 0);
    matrix.send();
    Operand gradient = workspace.operand(first.rows(), first.columns());
    gradients.add(new Gradient(workspace, gradient, bias.length));
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

  /** The only lane, where one thread does all. */
  Lane lane() {
    return new Lane(workspace, this, gradients.get(0), 0, 1);
  }

  /** Lanes for as many threads, each in a workspace of its own; the first in this map's. */
  List<Lane> lanes(List<Workspace> workspaces) {
    List<Lane> lanes = new ArrayList<>();
    for (Workspace each : workspaces) {
      if (each != workspace) {
        Operand slopes = each.operand(matrix.rows(), matrix.columns());
        gradients.add(new Gradient(each, slopes, bias.length));
      }
      Gradient own = gradients.get(gradients.size() - 1);
      lanes.add(new Lane(each, this, own, lanes.size(), workspaces.size()));
    }
    return lanes;
  }

  /** The loss's slope in W, in row order, as {@link #slope} left it. */
  float[] gradient() {
    return gradients.get(0).slopes();
  }

  float[] biasGradient() {
    return gradients.get(0).bias();
  }

  /** Forgets the last step's gradient. */
  void begin() {
    gradients.forEach(Gradient::begin);
  }

  /** Completes the gradient with the pull; returns what that adds to the loss. */
  double slope() {
    gradients.forEach(Gradient::fetch);
    gradients.stream().skip(1).forEach(other -> gradients.get(0).add(other));
    return form.pull() == 0 ? 0 : pull();
  }

  private double pull() {
    float twice = (float) (2 * form.pull());
    float[] values = matrix.values();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      float away = values[i] - (i % (matrix.columns() + 1) == 0 ? 1 : 0);
      sum += (double) away * away;
      gradient()[i] += twice * away;
    }
    return form.pull() * sum;
  }

  /** Moves against the gradient that {@link #slope} completed. */
  void step(Optimiser optimiser, double rate) {
    parameters.slope();
    float scale = 1;
    if (optimiser.clip() > 0) {
      double squares = parameters.squaredSlope() + Squares.sum(biasGradient(), bias.length);
      scale = (float) Math.min(1, optimiser.clip() / (Math.sqrt(squares) + 1e-6));
    }
    parameters.step(scale, rate, optimiser.decay());
    biasStep.step(bias, biasGradient(), scale, rate, optimiser.decay());
    matrix.send();
  }

  Checkpoint checkpoint(int epoch, double loss) {
    Matrix copy = new Matrix(matrix.rows(), matrix.columns(), matrix.values().clone());
    return new Checkpoint(
        epoch, loss, copy, form.bias() ? Optional.of(bias.clone()) : Optional.empty());
  }
}
