package realign.adapter;

/** Sums of squares, by columns first: the compiler makes vector instructions of that. */
final class Squares {
  private Squares() {}

  static double sum(float[] values, int columns) {
    float[] sums = new float[columns];
    for (int start = 0; start < values.length; start += columns) {
      addRow(values, start, sums);
    }
    double total = 0;
    for (float each : sums) {
      total += each;
    }
    return total;
  }

  private static void addRow(float[] values, int start, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[start + i] * values[start + i];
    }
  }
}
