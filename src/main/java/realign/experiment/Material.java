package realign.experiment;

import java.util.List;
import java.util.Optional;
import realign.adapter.Adapter;
import realign.adapter.Side;
import realign.chunk.Chunk;
import realign.encoder.EncoderIdentity;
import realign.question.Question;
import realign.vector.Matrix;

/**
 * A corpus with its vectors: all that an experiment works on.
 *
 * @param documents how many the chunks come from
 * @param chunks m, in the documents' order
 * @param chunkVectors m x d, unit rows
 * @param questions n, each with a right chunk
 * @param questionVectors n x d, unit rows
 * @param relevant for each question the rows of its right chunks, the source chunk first
 * @param wrong for each question rows of chunks that are known not to answer it; none is relevant
 * @param folds one a question
 * @param groups one a question: equal where two say nearly the same
 * @param sentences the chunks' own
 * @param sentenceVectors one unit row a sentence, encoded as queries
 * @param sentenceChunks for each sentence the row of its chunk
 * @param distractors k x d; may have no rows
 * @param seen the share of the chunks' tokens that the encoder sees
 * @param whole the chunks read in windows, where some are longer than the encoder sees and
 *     documents may be stored anew
 * @param hash of all texts and judgements
 */
public record Material(
    EncoderIdentity encoder,
    Scoring scoring,
    int documents,
    List<Chunk> chunks,
    Matrix chunkVectors,
    List<Question> questions,
    Matrix questionVectors,
    int[][] relevant,
    int[][] wrong,
    Fold[] folds,
    int[] groups,
    List<String> sentences,
    Matrix sentenceVectors,
    int[] sentenceChunks,
    Matrix distractors,
    double seen,
    Optional<Whole> whole,
    String hash) {

  /**
   * Chunks, all of whose text was read.
   *
   * @param encoder that reads them so
   * @param chunkVectors m x d, unit rows
   */
  public record Whole(EncoderIdentity encoder, Matrix chunkVectors) {
    /** The name in an adapter's provenance: such chunks were there to train on. */
    public static final String FACT = "reading";
  }

  public Material {
    chunks = List.copyOf(chunks);
    questions = List.copyOf(questions);
    sentences = List.copyOf(sentences);
    agree("chunk vectors", chunkVectors.rows(), chunks.size());
    agree("question vectors", questionVectors.rows(), questions.size());
    agree("judgements", relevant.length, questions.size());
    agree("known wrong", wrong.length, questions.size());
    agree("folds", folds.length, questions.size());
    agree("groups", groups.length, questions.size());
    agree("sentence vectors", sentenceVectors.rows(), sentences.size());
    agree("sentence chunks", sentenceChunks.length, sentences.size());
    whole.ifPresent(w -> agree("whole chunks", w.chunkVectors().rows(), chunkVectors.rows()));
  }

  /** The same with the chunks as far as the encoder sees them at once. */
  public Material plain() {
    return whole.isEmpty()
        ? this
        : new Material(
            encoder,
            scoring,
            documents,
            chunks,
            chunkVectors,
            questions,
            questionVectors,
            relevant,
            wrong,
            folds,
            groups,
            sentences,
            sentenceVectors,
            sentenceChunks,
            distractors,
            seen,
            Optional.empty(),
            hash);
  }

  /** The encoder that an adapter of that side is for. */
  EncoderIdentity encoder(Side side) {
    return side == Side.SHARED ? whole.map(Whole::encoder).orElse(encoder) : encoder;
  }

  /** The chunks by that encoder. */
  Matrix chunkVectors(EncoderIdentity by) {
    return whole.filter(w -> w.encoder().equals(by)).map(Whole::chunkVectors).orElse(chunkVectors);
  }

  /** The chunks that an adapter of that side is trained on. */
  Matrix chunksFor(Side side) {
    return chunkVectors(encoder(side));
  }

  /** The chunks as an adapter wants them stored. */
  Matrix stored(Adapter adapter) {
    return adapter.documents(chunkVectors(adapter.encoder()));
  }

  private static void agree(String what, int actual, int expected) {
    if (actual != expected) {
      throw new IllegalArgumentException(what + ": " + expected + " expected, got " + actual);
    }
  }

  /** The row of the chunk that the question was written for. */
  public int source(int question) {
    return relevant[question][0];
  }
}
