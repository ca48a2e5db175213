package realign.vector;

/**
 * A matrix of a {@link Workspace}. Its {@link #values} are for element-wise work; products read and
 * write a copy, brought up to date by {@link #send} and {@link #fetch}.
 */
public abstract class Operand {
  private final int columns;
  private final int capacity;
  private final float[] values;
  private int rows;

  Operand(int capacity, int columns, float[] values) {
    this.capacity = capacity;
    this.columns = columns;
    this.values = values;
    this.rows = capacity;
  }

  /** Row after row; rows beyond the present number hold leftovers. */
  public final float[] values() {
    return values;
  }

  public final int columns() {
    return columns;
  }

  public final int rows() {
    return rows;
  }

  /** Narrows or widens the matrix to its first {@code rows} rows, for the products that follow. */
  public final Operand rows(int number) {
    if (number < 0 || number > capacity) {
      throw new IllegalArgumentException("%d rows of %d".formatted(number, capacity));
    }
    rows = number;
    return this;
  }

  /** Copies one row of {@code source} into row {@code to}. */
  public final void copyRow(Matrix source, int from, int to) {
    System.arraycopy(source.values(), from * columns, values, to * columns, columns);
  }

  /** Fills the present rows with those of {@code source} from {@code first} on. */
  public final void copyRows(Matrix source, int first) {
    System.arraycopy(source.values(), first * columns, values, 0, rows * columns);
  }

  /** Hands the values to the products. */
  public abstract void send();

  /** Takes the products' result into the values. */
  public abstract void fetch();
}
