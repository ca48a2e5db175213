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
  private int guestsFrom;
  private int guestsTo;
  private int sampledFrom;
  private float sampledWeight = 1;

  /** What is added to the batch's own chunks. */
  interface Draw {
    /** Adds columns for a batch of these items. */
    void more(Columns columns, int[] items, int size, int[][] wrong);
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

  /**
   * Always the same chunks.
   *
   * @param guests chunks beside these, that are there for the queries they are wrong for
   */
  static Columns fixed(Workspace workspace, Corpus corpus, int[] chunks, int[] guests) {
    int most = chunks.length + guests.length;
    Columns columns = new Columns(workspace, corpus, (all, items, size, no) -> {}, true, most);
    for (int chunk : chunks) {
      columns.add(chunk);
    }
    columns.guestsFrom = columns.count;
    for (int guest : guests) {
      columns.add(guest);
    }
    columns.guestsTo = columns.count;
    columns.sampledFrom = columns.count;
    columns.in.send();
    return columns;
  }

  /** The batch's own, and one of the picker's for each item. */
  static Columns batch(Workspace workspace, Corpus corpus, Picker picker, int batch) {
    Draw draw =
        (columns, items, size, wrong) -> {
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

  /**
   * The batch's own, some that are wrong for its queries, and others of {@code chunks} at random.
   *
   * @param most own and random ones together
   * @param room for wrong ones
   */
  static Columns sampled(
      Workspace workspace,
      Corpus corpus,
      int[] chunks,
      int most,
      int room,
      SplittableRandom random) {
    Draw draw =
        (columns, items, size, wrong) -> {
          int[] marked = room == 0 ? new int[0] : marked(items, size, wrong, room, random);
          columns.addAmong(chunks, true, marked);
          int own = columns.count;
          columns.guestsFrom = own;
          columns.addAmong(chunks, false, marked);
          columns.guestsTo = columns.count;
          columns.sampledFrom = columns.count;
          while (columns.count - columns.guestsTo + own < Math.max(own, most)) {
            columns.add(chunks[random.nextInt(chunks.length)]);
          }
          float sampled = columns.count - columns.sampledFrom;
          columns.sampledWeight = sampled > 0 ? (chunks.length - own) / sampled : 1;
        };
    return new Columns(workspace, corpus, draw, false, most + room);
  }

  /** Of the chunks that are wrong for a batch's queries, {@code most} at random. */
  private static int[] marked(
      int[] items, int size, int[][] wrong, int most, SplittableRandom random) {
    int[] all =
        Arrays.stream(items, 0, size)
            .flatMap(item -> Arrays.stream(wrong[item]))
            .distinct()
            .toArray();
    int count = Math.min(most, all.length);
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(all.length - i);
      int one = all[i];
      all[i] = all[other];
      all[other] = one;
    }
    return Arrays.copyOf(all, count);
  }

  private void addAmong(int[] chunks, boolean among, int[] marked) {
    for (int chunk : marked) {
      if (Arrays.binarySearch(chunks, chunk) >= 0 == among) {
        add(chunk);
      }
    }
  }

  /** Makes them ready for a batch of these queries. */
  void gather(int[] items, int size, Term.Queries queries) {
    if (fixed) {
      return;
    }
    for (int i = 0; i < count; i++) {
      columnOf[numbers[i]] = ABSENT;
    }
    count = 0;
    for (int i = 0; i < size; i++) {
      add(queries.targets()[items[i]]);
    }
    draw.more(this, items, size, queries.wrong());
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

  /** The chunk of a column. */
  int number(int column) {
    return numbers[column];
  }

  /** The first column of a chunk that is there only for the queries it is wrong for. */
  int guestsFrom() {
    return guestsFrom;
  }

  /** The column after the last of those. */
  int guestsTo() {
    return guestsTo;
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
