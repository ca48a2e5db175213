package realign.vector;

/**
 * Matrix products. Small ones run in plain Java, larger ones on ND4J with a thread a core, both of
 * them always the same for the same shapes.
 */
public final class Products {
  /** Multiplications up to which plain Java is as good, a few milliseconds. */
  private static final long SMALL = 4_000_000;

  private Products() {}

  /** Loads the native library, up to some seconds at first use; call it in the background. */
  public static void warmUp() {
    NativeLibrary.present();
  }

  /**
   * {@code a bT}: for unit rows, the cosines.
   *
   * @param a n x d
   * @param b m x d
   * @return n x m
   */
  public static Matrix timesTransposed(Matrix a, Matrix b) {
    Matrix product = Matrix.zeros(a.rows(), b.rows());
    ScoreBlocks.forEach(
        a,
        b,
        (first, count, scores) ->
            System.arraycopy(
                scores,
                0,
                product.values(),
                Math.multiplyExact(first, b.rows()),
                Math.multiplyExact(count, b.rows())));
    return product;
  }

  static boolean small(Matrix a, Matrix b) {
    return (long) a.rows() * b.rows() * a.columns() <= SMALL;
  }

  /** {@code W x}: one vector through a matrix, in plain Java. */
  public static float[] times(Matrix matrix, float[] vector) {
    int width = matrix.columns();
    if (vector.length != width) {
      throw new IllegalArgumentException("%d numbers, not %d".formatted(width, vector.length));
    }
    float[] product = new float[matrix.rows()];
    for (int i = 0; i < product.length; i++) {
      product[i] = Rows.dot(matrix.values(), i * width, vector, 0, width);
    }
    return product;
  }
}
