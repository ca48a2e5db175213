package realign.vector;

/**
 * A matrix of a {@link Workspace}. Its {@link #values} are for element-wise work; products read and
 * write a copy, brought up to date by {@link #send} and {@link #fetch}.
 */
public abstract class Operand {
  private final float[] values;
  private int rows;
  private int columns;

  Operand(int rows, int columns, float[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /** Row after row; numbers beyond the present shape are leftovers. */
  public final float[] values() {
    return values;
  }

  public final int rows() {
    return rows;
  }

  public final int columns() {
    return columns;
  }

  /** How many numbers it holds at present. */
  final int size() {
    return rows * columns;
  }

  /** Narrows or widens it to so many rows, for what follows. */
  public final Operand rows(int number) {
    return shape(number, columns);
  }

  /** Gives it another shape within the numbers it was made with, for what follows. */
  public final Operand shape(int newRows, int newColumns) {
    if (newRows < 0 || newColumns < 0 || (long) newRows * newColumns > values.length) {
      throw new IllegalArgumentException(
          "%d x %d of %d numbers".formatted(newRows, newColumns, values.length));
    }
    rows = newRows;
    columns = newColumns;
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

  /** Takes the products' result to another array, row {@code i} to {@code start + i * stride}. */
  abstract void fetch(float[] into, int start, int stride);

  /** Some of the rows, as they were sent, for products that only read them. */
  abstract Operand part(int first, int count);
}
