package realign.vector;

/**
 * Matrices kept where their products are computed, for loops that multiply the same few over and
 * over. One workspace belongs to one thread; several may work side by side. Each product runs on
 * the calling thread alone.
 */
public interface Workspace extends AutoCloseable {
  /**
   * Opens one on ND4J, or in plain Java where its native library can't be had.
   *
   * @see Products#warmUp
   */
  static Workspace open() {
    return NativeLibrary.present() ? new NativeWorkspace() : new PlainWorkspace();
  }

  /** A matrix of zeros with room for {@code rows} rows. */
  default Operand operand(int rows, int columns) {
    return operand(Matrix.zeros(rows, columns));
  }

  /** A matrix whose values are those of {@code source}, not copied, and sent already. */
  Operand operand(Matrix source);

  /** {@code c = a b + keep c}; shapes by the operands' present rows. */
  void times(Operand a, Operand b, Operand c, float keep);

  /** {@code c = a bT + keep c}. */
  void timesTransposed(Operand a, Operand b, Operand c, float keep);

  /** {@code c = aT b + keep c}. */
  void transposedTimes(Operand a, Operand b, Operand c, float keep);

  /** Frees the operands, at once. */
  @Override
  void close();
}
