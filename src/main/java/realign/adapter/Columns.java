package realign.adapter;

import java.util.Arrays;
import java.util.SplittableRandom;
import realign.vector.Operand;
import realign.vector.Workspace;

/** The chunks that a batch is scored against, one a column. */
final class Columns {
  private static final int ABSENT = -1;

  private final Corpus corpus;
  private final Draw draw;
  private final boolean fixed;
  private final int[] numbers;
  private final int[] columnOf;
  private final Operand in;
  private int count;
  private int sampledFrom;
  private float sampledWeight = 1;

  /** What is added to the batch's own chunks. */
  interface Draw {
    /** Adds columns for a batch of these items. */
    void more(Columns columns, int[] items, int size);
  }

  private Columns(Workspace workspace, Corpus corpus, Draw draw, boolean fixed, int most) {
    this.corpus = corpus;
    this.draw = draw;
    this.fixed = fixed;
    this.numbers = new int[most];
    this.columnOf = new int[corpus.size()];
    this.in = workspace.operand(most, corpus.chunks().columns());
    Arrays.fill(columnOf, ABSENT);
  }

  /** Always the same chunks. */
  static Columns fixed(Workspace workspace, Corpus corpus, int[] chunks) {
    Columns columns = new Columns(workspace, corpus, (all, items, size) -> {}, true, chunks.length);
    for (int chunk : chunks) {
      columns.add(chunk);
    }
    columns.sampledFrom = chunks.length;
    columns.in.send();
    return columns;
  }

  /** The batch's own, and one of the picker's for each item. */
  static Columns batch(Workspace workspace, Corpus corpus, Picker picker, int batch) {
    Draw draw =
        (columns, items, size) -> {
          for (int i = 0; i < size; i++) {
            int number = picker.pick(items[i]);
            if (number != Picker.NONE) {
              columns.add(number);
            }
          }
          columns.sampledFrom = columns.count;
        };
    return new Columns(workspace, corpus, draw, false, 2 * batch);
  }

  /** The batch's own and others of {@code chunks} at random, {@code most} together. */
  static Columns sampled(
      Workspace workspace, Corpus corpus, int[] chunks, int most, SplittableRandom random) {
    Draw draw =
        (columns, items, size) -> {
          columns.sampledFrom = columns.count;
          while (columns.count < most) {
            columns.add(chunks[random.nextInt(chunks.length)]);
          }
          float sampled = most - columns.sampledFrom;
          columns.sampledWeight = sampled > 0 ? (chunks.length - columns.sampledFrom) / sampled : 1;
        };
    return new Columns(workspace, corpus, draw, false, most);
  }

  /** Makes them ready for a batch with these targets. */
  void gather(int[] items, int size, int[] targets) {
    if (fixed) {
      return;
    }
    for (int i = 0; i < count; i++) {
      columnOf[numbers[i]] = ABSENT;
    }
    count = 0;
    for (int i = 0; i < size; i++) {
      add(targets[items[i]]);
    }
    draw.more(this, items, size);
    in.rows(count).send();
  }

  private void add(int number) {
    if (columnOf[number] == ABSENT) {
      columnOf[number] = count;
      corpus.copy(number, in, count);
      numbers[count++] = number;
    }
  }

  /** The column of a chunk, or a negative number where it has none. */
  int of(int number) {
    return columnOf[number];
  }

  /** Their vectors. */
  Operand in() {
    return in;
  }

  /** How many there can be. */
  int capacity() {
    return numbers.length;
  }

  int count() {
    return count;
  }

  /** The first column that was sampled. */
  int sampledFrom() {
    return sampledFrom;
  }

  /** How many chunks each sampled one stands for. */
  float sampledWeight() {
    return sampledWeight;
  }
}
