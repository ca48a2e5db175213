package realign.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.encoder.EncoderIdentity;
import realign.question.Evidence;
import realign.question.Origin;
import realign.question.Question;
import realign.question.Verdict;
import realign.vector.Matrix;
import realign.vector.Rows;

/**
 * A small made-up corpus: chunks are random directions; a query is its chunk's direction, drowned
 * in noise along a few axes. An adapter that turns those axes down helps everywhere.
 *
 * @param perChunk questions a chunk
 * @param noisy first axes, on which queries tell nothing
 * @param loud how strong that noise is
 * @param quiet noise on all axes, which no adapter can remove
 */
record World(int chunks, int perChunk, int dimension, int noisy, double loud, double quiet) {
  static final World HELPABLE = new World(60, 10, 24, 8, 2.0, .12);
  static final World HOPELESS = new World(60, 10, 24, 0, 0, .4);

  Material material(long seed) {
    Random random = new Random(seed);
    Matrix chunkVectors = Matrix.zeros(chunks, dimension);
    for (int i = 0; i < chunks; i++) {
      for (int j = 0; j < dimension; j++) {
        chunkVectors.values()[i * dimension + j] = (float) random.nextGaussian();
      }
    }
    chunkVectors = Rows.normalised(chunkVectors);
    int[] sources = IntStream.range(0, chunks * perChunk).map(i -> i / perChunk).toArray();
    int[] sentenceChunks = IntStream.range(0, chunks * 8).map(i -> i / 8).toArray();
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      questions.add(question(i, sources[i]));
    }
    int[] groups = IntStream.range(0, sources.length).toArray();
    Fold[] folds = new Fold[sources.length];
    Arrays.fill(folds, Fold.FREE);
    return new Material(
        new EncoderIdentity("world", "r1", dimension, 256, "mean", "", "", true),
        Scoring.STRICT,
        1,
        IntStream.range(0, chunks).mapToObj(World::chunk).toList(),
        chunkVectors,
        questions,
        queries(chunkVectors, sources, random),
        Arrays.stream(sources).mapToObj(source -> new int[] {source}).toArray(int[][]::new),
        new int[sources.length][0],
        folds,
        groups,
        IntStream.range(0, sentenceChunks.length).mapToObj(i -> "sentence " + i).toList(),
        queries(chunkVectors, sentenceChunks, random),
        sentenceChunks,
        Matrix.zeros(0, dimension),
        1,
        Optional.empty(),
        "hash");
  }

  /** Chunks whose vectors stand some way off, each its own, from what is asked about them. */
  Material strayed(long seed, double off) {
    Material m = material(seed);
    Random random = new Random(seed + 1);
    Matrix chunkVectors = Matrix.zeros(chunks, dimension);
    for (int i = 0; i < chunkVectors.values().length; i++) {
      chunkVectors.values()[i] =
          m.chunkVectors().values()[i] + (float) (off * random.nextGaussian());
    }
    return with(m, Rows.normalised(chunkVectors), m.folds(), m.groups(), m.relevant());
  }

  private Matrix queries(Matrix vectors, int[] sources, Random random) {
    Matrix queries = vectors.pick(sources);
    for (int i = 0; i < sources.length; i++) {
      for (int j = 0; j < dimension; j++) {
        double noise = j < noisy ? loud / Math.sqrt(noisy) : quiet;
        queries.values()[i * dimension + j] += (float) (noise * random.nextGaussian());
      }
    }
    return Rows.normalised(queries);
  }

  /** Chunks of 100 characters that share 20 with the next. */
  static Chunk chunk(int row) {
    Span span = new Span("doc", row * 80, row * 80 + 100);
    return new Chunk("c%03d".formatted(row), span, "chunk " + row, 20, 1, 1, "");
  }

  static Question question(int number, int source) {
    return new Question(
        "q%04d".formatted(number),
        "question " + number,
        List.of(new Evidence(new Span("doc", source * 80 + 40, source * 80 + 60), "")),
        Origin.of(Origin.Source.IMPORTED, ""),
        Verdict.ACCEPTED,
        "",
        "");
  }

  /**
   * Chunks longer than the encoder sees: what it sees of them stands some way off, what windows see
   * doesn't.
   */
  Material cutOff(long seed, double off) {
    Material m = strayed(seed, off);
    Matrix whole = material(seed).chunkVectors();
    return new Material(
        m.encoder(),
        m.scoring(),
        m.documents(),
        m.chunks(),
        m.chunkVectors(),
        m.questions(),
        m.questionVectors(),
        m.relevant(),
        m.wrong(),
        m.folds(),
        m.groups(),
        m.sentences(),
        m.sentenceVectors(),
        m.sentenceChunks(),
        m.distractors(),
        .5,
        Optional.of(new Material.Whole(m.encoder().withWindows(), whole)),
        m.hash());
  }

  /** The same material with other folds, groups or judgements. */
  static Material with(Material m, Fold[] folds, int[] groups, int[][] relevant) {
    return with(m, m.chunkVectors(), folds, groups, relevant);
  }

  private static Material with(
      Material m, Matrix chunkVectors, Fold[] folds, int[] groups, int[][] relevant) {
    return new Material(
        m.encoder(),
        m.scoring(),
        m.documents(),
        m.chunks(),
        chunkVectors,
        m.questions(),
        m.questionVectors(),
        relevant,
        m.wrong(),
        folds,
        groups,
        m.sentences(),
        m.sentenceVectors(),
        m.sentenceChunks(),
        m.distractors(),
        m.seen(),
        m.whole(),
        m.hash());
  }
}
