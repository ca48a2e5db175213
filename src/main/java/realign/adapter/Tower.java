package realign.adapter;

import realign.vector.Operand;
import realign.vector.Rows;

/**
 * Rows on their way through the map and back: {@code out = in WT + b}, of unit length where the
 * loss wants it, and from the slopes in {@code out} the slopes in the map.
 */
final class Tower {
  private final Lane lane;
  private final Weights weights;
  private final boolean unit;
  private final Operand in;
  private final Operand out;
  private final Operand back;
  private final float[] norms;

  Tower(Lane lane, boolean unit, Operand in) {
    this.lane = lane;
    this.weights = lane.weights();
    this.unit = unit;
    this.in = in;
    int capacity = in.rows();
    this.out = lane.workspace().operand(capacity, weights.matrix().rows());
    this.back = lane.workspace().operand(capacity, weights.matrix().rows());
    this.norms = new float[capacity];
  }

  /** What goes in; sent by whoever fills it. */
  Operand in() {
    return in;
  }

  /** What came out, for element-wise work and for products. */
  Operand out() {
    return out;
  }

  /** Where the slopes in {@link #out} go, as values, before {@link #backward}. */
  Operand back() {
    return back;
  }

  /** Sends the present rows of {@link #in} through. */
  void forward() {
    int rows = in.rows();
    out.rows(rows);
    back.rows(rows);
    lane.workspace().timesTransposed(in, weights.matrix(), out, 0);
    boolean biased = weights.bias().length > 0;
    out.fetch();
    int width = out.columns();
    for (int row = 0; row < rows; row++) {
      if (biased) {
        addBias(row * width);
      }
      norms[row] = unit ? Rows.normalise(out.values(), row * width, width) : 1;
    }
    out.send();
  }

  private void addBias(int start) {
    float[] bias = weights.bias();
    float[] values = out.values();
    for (int i = 0; i < bias.length; i++) {
      values[start + i] += bias[i];
    }
  }

  /** Adds the slopes in {@link #back} to the lane's gradient. */
  void backward() {
    if (unit) {
      for (int row = 0; row < back.rows(); row++) {
        throughNorm(row);
      }
    }
    back.send();
    lane.gradient().add(back, in);
  }

  /** From the slope in y / |y| to that in y: without its part along y, over |y|. */
  private void throughNorm(int row) {
    int width = out.columns();
    int start = row * width;
    float[] z = out.values();
    float[] slope = back.values();
    float along = Rows.dot(z, start, slope, start, width);
    float scale = norms[row] > 0 ? 1 / norms[row] : 0;
    for (int i = start; i < start + width; i++) {
      slope[i] = (slope[i] - along * z[i]) * scale;
    }
  }
}
