package realign.adapter;

import java.util.Optional;
import java.util.SplittableRandom;
import realign.vector.Matrix;
import realign.vector.Operand;
import realign.vector.Workspace;

/** Where a map starts: the closed forms among them are adapters in their own right. */
final class ClosedForm {
  /** How strongly W is drawn to the identity, a pair: both forms need it where pairs are few. */
  private static final double TOWARDS_IDENTITY = .05;

  private static final int BLOCK = 1024;
  private static final int ROUNDS = 60;

  private final Workspace workspace;
  private final TrainingData data;
  private final Pairs pairs;
  private final int size;

  ClosedForm(Workspace workspace, TrainingData data, Pairs pairs) {
    this.workspace = workspace;
    this.data = data;
    this.pairs = pairs;
    this.size = data.questions().columns();
  }

  Checkpoint start(Form form, SplittableRandom random) {
    return switch (form.start()) {
      case IDENTITY -> of(Matrix.identity(size));
      case RANDOM -> random(form, random);
      case PROCRUSTES -> of(procrustes());
      case RIDGE -> of(ridge());
    };
  }

  private static Checkpoint of(Matrix weights) {
    return new Checkpoint(0, Double.NaN, weights, Optional.empty());
  }

  private Checkpoint random(Form form, SplittableRandom random) {
    double most = Math.sqrt(1.0 / size);
    Matrix weights = Matrix.zeros(size, size);
    Uniform.fill(weights.values(), most, random);
    float[] bias = new float[size];
    Uniform.fill(bias, most, random);
    return new Checkpoint(
        0, Double.NaN, weights, form.bias() ? Optional.of(bias) : Optional.empty());
  }

  /** The rotation nearest to {@code sum c qT + l I}: its polar factor. */
  private Matrix procrustes() {
    Operand polar = moment(false);
    double length = Math.sqrt(Squares.sum(polar.values(), size));
    for (int i = 0; i < polar.values().length; i++) {
      polar.values()[i] /= (float) length;
    }
    Operand square = workspace.operand(size, size);
    Operand next = workspace.operand(size, size);
    for (int round = 0; round < ROUNDS; round++) {
      newtonSchulz(polar, square, next);
    }
    return new Matrix(size, size, polar.values().clone());
  }

  /** {@code X <- 1.5 X - .5 X XT X}, which brings every singular value to 1. */
  private void newtonSchulz(Operand polar, Operand square, Operand next) {
    polar.send();
    workspace.transposedTimes(polar, polar, square, 0);
    workspace.times(polar, square, next, 0);
    next.fetch();
    float[] values = polar.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = 1.5f * values[i] - .5f * next.values()[i];
    }
  }

  /** {@code (sum c qT + l I)(sum q qT + l I)^-1}. */
  private Matrix ridge() {
    return Cholesky.of(moment(true).values(), size).solveRows(moment(false).values());
  }

  /** {@code sum q qT + l I} or {@code sum c qT + l I} over the pairs. */
  private Operand moment(boolean ofQuestions) {
    Operand sum = workspace.operand(size, size);
    Operand left = workspace.operand(BLOCK, size);
    Operand right = workspace.operand(BLOCK, size);
    for (int first = 0; first < pairs.size(); first += BLOCK) {
      int count = Math.min(BLOCK, pairs.size() - first);
      left.rows(count);
      right.rows(count);
      for (int i = 0; i < count; i++) {
        int question = pairs.questions()[first + i];
        right.copyRow(data.questions(), question, i);
        if (ofQuestions) {
          left.copyRow(data.questions(), question, i);
        } else {
          left.copyRow(data.chunks(), pairs.chunks()[first + i], i);
        }
      }
      left.send();
      right.send();
      workspace.transposedTimes(left, right, sum, 1);
    }
    sum.fetch();
    float ridge = (float) Math.max(1e-3, TOWARDS_IDENTITY * pairs.size());
    for (int i = 0; i < size; i++) {
      sum.values()[i * size + i] += ridge;
    }
    return sum;
  }
}
