package realign.vector;

import java.util.List;

/**
 * A row-major float32 matrix. The array is shared, not copied: whoever hands one over stops writing
 * to it.
 *
 * @param values {@code rows * columns} numbers, row after row
 */
public record Matrix(int rows, int columns, float[] values) {
  public Matrix {
    if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
      throw new IllegalArgumentException(
          "%d x %d values expected, got %d".formatted(rows, columns, values.length));
    }
  }

  public static Matrix zeros(int rows, int columns) {
    return new Matrix(rows, columns, new float[Math.multiplyExact(rows, columns)]);
  }

  public static Matrix identity(int size) {
    Matrix identity = zeros(size, size);
    for (int i = 0; i < size; i++) {
      identity.values[i * size + i] = 1;
    }
    return identity;
  }

  /** Rows of equal length, copied; no rows give 0 x {@code columns}. */
  public static Matrix ofRows(List<float[]> rows, int columns) {
    Matrix matrix = zeros(rows.size(), columns);
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, matrix.values, i * columns, columns);
    }
    return matrix;
  }

  public float at(int row, int column) {
    return values[row * columns + column];
  }

  /** A copy of one row. */
  public float[] row(int row) {
    float[] copy = new float[columns];
    System.arraycopy(values, row * columns, copy, 0, columns);
    return copy;
  }

  /** The named rows, copied, in the order given. */
  public Matrix pick(int... rows) {
    Matrix picked = zeros(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * columns, picked.values, i * columns, columns);
    }
    return picked;
  }

  public boolean sameAs(Matrix other) {
    return rows == other.rows
        && columns == other.columns
        && java.util.Arrays.equals(values, other.values);
  }
}
