package realign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import realign.adapter.TrainingData;
import realign.job.BadInput;
import realign.vector.Matrix;
import realign.vector.Rows;

/**
 * Vectors and pairs in the form the peer reads: {@code q.npy, c.npy}, unit rows, {@code neg.npy}
 * where an unrelated document serves as negatives, {@code train.npy, test.npy}, a question's and a
 * chunk's row each.
 */
record PeerFolder(
    Path path, Matrix questions, Matrix chunks, Matrix negatives, int[][] train, int[][] test) {

  /** The benchmark's first value, or made-up data where it has none. */
  static PeerFolder of(Arguments arguments) throws IOException {
    Optional<Path> data = arguments.path(0);
    if (data.isEmpty()) {
      System.err.println("Measured on made-up vectors: no DATA was named.");
      return random(arguments.scratch());
    }
    return Files.exists(data.get().resolve("q.npy"))
        ? read(data.get())
        : EmbeddedSet.write(data.get(), arguments, arguments.scratch());
  }

  private static PeerFolder read(Path path) throws IOException {
    Path negatives = path.resolve("neg.npy");
    Matrix chunks = Npy.readMatrix(path.resolve("c.npy"));
    return new PeerFolder(
        path,
        Npy.readMatrix(path.resolve("q.npy")),
        chunks,
        Files.exists(negatives) ? Npy.readMatrix(negatives) : chunks,
        Npy.readPairs(path.resolve("train.npy")),
        Npy.readPairs(path.resolve("test.npy")));
  }

  PeerFolder {
    agree(path, questions.columns() == chunks.columns(), "q.npy and c.npy differ in width");
    agree(path, negatives.columns() == chunks.columns(), "neg.npy and c.npy differ in width");
    agree(path, train.length > 0 && test.length > 0, "train.npy or test.npy holds no pair");
    boolean inside =
        Stream.concat(Arrays.stream(train), Arrays.stream(test))
            .allMatch(
                pair -> pair.length == 2 && isRow(pair[0], questions) && isRow(pair[1], chunks));
    agree(path, inside, "train.npy or test.npy names rows that q.npy or c.npy doesn’t have");
  }

  private static boolean isRow(int row, Matrix matrix) {
    return row >= 0 && row < matrix.rows();
  }

  private static void agree(Path path, boolean condition, String otherwise) {
    if (!condition) {
      throw new BadInput("In " + path + ", " + otherwise + ".", "Write the files anew.");
    }
  }

  /** As many as in Lucek's set, 20 questions a chunk, each its chunk's vector and noise. */
  private static PeerFolder random(Path path) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    Matrix chunks = unitRows(215, 384, random);
    Matrix negatives = unitRows(300, 384, random);
    Matrix questions = unitRows(4300, 384, random);
    for (int i = 0; i < questions.values().length; i++) {
      questions.values()[i] += .7f * chunks.values()[i / (20 * 384) * 384 + i % 384];
    }
    int[][] pairs =
        IntStream.range(0, 4300).mapToObj(i -> new int[] {i, i / 20}).toArray(int[][]::new);
    int[][] train =
        IntStream.range(0, 4300)
            .filter(i -> i % 5 != 0)
            .mapToObj(i -> pairs[i])
            .toArray(int[][]::new);
    int[][] test =
        IntStream.range(0, 4300)
            .filter(i -> i % 5 == 0)
            .mapToObj(i -> pairs[i])
            .toArray(int[][]::new);
    PeerFolder folder =
        new PeerFolder(path, Rows.normalised(questions), chunks, negatives, train, test);
    folder.write();
    return folder;
  }

  static Matrix unitRows(int rows, int columns, SplittableRandom random) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < matrix.values().length; i++) {
      matrix.values()[i] = (float) random.nextGaussian();
    }
    return Rows.normalised(matrix);
  }

  void write() throws IOException {
    Files.write(path.resolve("q.npy"), Npy.matrix(questions));
    Files.write(path.resolve("c.npy"), Npy.matrix(chunks));
    Files.write(path.resolve("neg.npy"), Npy.matrix(negatives));
    Files.write(path.resolve("train.npy"), Npy.ints(flat(train), train.length, 2));
    Files.write(path.resolve("test.npy"), Npy.ints(flat(test), test.length, 2));
  }

  static int[] flat(int[][][] batches) {
    return flat(Arrays.stream(batches).flatMap(Arrays::stream).toArray(int[][]::new));
  }

  private static int[] flat(int[][] pairs) {
    return Arrays.stream(pairs).flatMapToInt(Arrays::stream).toArray();
  }

  /** What the trainer gets: every chunk visible, no sentences. */
  TrainingData data() {
    int[][] relevant = new int[questions.rows()][0];
    for (int[] pair : train) {
      relevant[pair[0]] = new int[] {pair[1]};
    }
    return new TrainingData(
        questions,
        chunks,
        relevant,
        Arrays.stream(train).mapToInt(pair -> pair[0]).toArray(),
        IntStream.range(0, chunks.rows()).toArray(),
        Matrix.zeros(0, questions.columns()),
        new int[0],
        negatives);
  }
}
