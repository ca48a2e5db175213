package realign.adapter;

import java.util.Arrays;
import realign.vector.Operand;
import realign.vector.Workspace;

/** Where slopes in the map add up, on one thread. */
final class Gradient {
  private final Workspace workspace;
  private final Operand slopes;
  private final float[] bias;
  private boolean empty = true;

  /**
   * Without slopes.
   *
   * @param slopes in W, out x in
   * @param bias how long the bias is; 0 where there is none
   */
  Gradient(Workspace workspace, Operand slopes, int bias) {
    this.workspace = workspace;
    this.slopes = slopes;
    this.bias = new float[bias];
  }

  /** Forgets the last step's. */
  void begin() {
    empty = true;
    Arrays.fill(bias, 0);
  }

  /** Adds the slopes of rows that went through the map: {@code backT in}, and for the bias. */
  void add(Operand back, Operand in) {
    workspace.transposedTimes(back, in, slopes, empty ? 0 : 1);
    empty = false;
    if (bias.length > 0) {
      for (int row = 0; row < back.rows(); row++) {
        add(back.values(), row * bias.length, bias);
      }
    }
  }

  /** Takes them out of the products' hands. */
  void fetch() {
    if (empty) {
      Arrays.fill(slopes.values(), 0);
    } else {
      slopes.fetch();
    }
  }

  /** Adds another thread's, fetched. */
  void add(Gradient other) {
    add(other.slopes.values(), 0, slopes.values());
    add(other.bias, 0, bias);
  }

  private static void add(float[] from, int start, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[start + i];
    }
  }

  /** In W, in row order, once fetched. */
  float[] slopes() {
    return slopes.values();
  }

  float[] bias() {
    return bias;
  }
}
