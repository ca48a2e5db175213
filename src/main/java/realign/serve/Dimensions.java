package realign.serve;

import java.util.Arrays;
import realign.vector.Rows;

/** Fewer numbers a vector, as clients may ask for. */
final class Dimensions {
  private Dimensions() {}

  /** The first numbers, of unit length again. */
  static float[] first(float[] vector, int count) {
    return count == vector.length ? vector : Rows.normalised(Arrays.copyOf(vector, count));
  }
}
