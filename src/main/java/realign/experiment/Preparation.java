package realign.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import realign.chunk.Chunk;
import realign.encoder.Encoder;
import realign.encoder.Encoding;
import realign.encoder.Role;
import realign.encoder.WindowedEncoder;
import realign.job.Progress;
import realign.question.Question;
import realign.vector.Matrix;

/** Encodes a corpus and finds each question's right chunks. */
public final class Preparation {
  private final Encoder encoder;
  private final boolean whole;

  /**
   * For adapters that leave documents as they are, and for recipes that are followed: documents are
   * what the encoder sees at once, also of one that reads in windows.
   */
  public Preparation(Encoder encoder) {
    this(encoder, false);
  }

  private Preparation(Encoder encoder, boolean whole) {
    this.encoder = encoder.plain();
    this.whole = whole;
  }

  /**
   * The same for what these settings are to find: where documents may be stored anew, those that
   * are longer than the encoder sees are read in windows, too.
   */
  public Preparation on(Settings settings) {
    return new Preparation(encoder, settings.documentsAnew());
  }

  /**
   * Encodes chunks as documents, questions and the chunks' sentences as queries. Questions whose
   * evidence lies in no chunk are left out.
   *
   * @throws realign.job.Cancelled between batches
   */
  public Material prepare(Corpus corpus, Scoring scoring, Progress progress) {
    return material(corpus, scoring, true, progress);
  }

  /**
   * The same without sentences and distractors: enough to see what there is to gain, in a fraction
   * of the time.
   *
   * @throws realign.job.Cancelled between batches
   */
  public Material judge(Corpus corpus, Scoring scoring, Progress progress) {
    Corpus searched =
        new Corpus(
            corpus.documents(), corpus.chunks(), List.of(), corpus.questions(), corpus.folds());
    return material(searched, scoring, false, progress);
  }

  private Material material(Corpus corpus, Scoring scoring, boolean sentences, Progress progress) {
    RightChunks right = new RightChunks(corpus.chunks());
    List<Question> questions = new ArrayList<>();
    List<int[]> relevant = new ArrayList<>();
    List<int[]> wrong = new ArrayList<>();
    for (Question question : corpus.questions()) {
      int[] rows = right.of(question, scoring);
      if (rows.length > 0) {
        questions.add(question);
        relevant.add(rows);
        wrong.add(right.not(corpus.negatives().getOrDefault(question.id(), List.of()), question));
      }
    }
    List<String> questionTexts = questions.stream().map(Question::text).toList();
    Pieces pieces = sentences ? pieces(corpus.chunks(), questionTexts) : Pieces.NONE;
    Encoding chunks = encoding(texts(corpus.chunks()), Role.DOCUMENT, progress);
    Matrix questionVectors = encode(questionTexts, Role.QUERY, progress);
    Matrix distinct = encode(pieces.distinct(), Role.QUERY, progress);
    return new Material(
        encoder.identity(),
        scoring,
        corpus.documents(),
        corpus.chunks(),
        chunks.vectors(),
        questions,
        questionVectors,
        relevant.toArray(int[][]::new),
        wrong.toArray(int[][]::new),
        questions.stream()
            .map(q -> corpus.folds().getOrDefault(q.id(), Fold.FREE))
            .toArray(Fold[]::new),
        NearDuplicates.groups(questionTexts, questionVectors, progress),
        pieces.texts(),
        distinct.pick(pieces.rows()),
        pieces.chunks(),
        encode(texts(corpus.distractors()), Role.DOCUMENT, progress),
        (double) IntStream.of(chunks.seen()).asLongStream().sum()
            / Math.max(1, IntStream.of(chunks.tokens()).asLongStream().sum()),
        whole(corpus.chunks(), chunks, progress),
        new DataHash().add(corpus).add(questions, relevant).addWrong(wrong).hex());
  }

  private Optional<Material.Whole> whole(
      List<Chunk> chunks, Encoding beginnings, Progress progress) {
    if (!whole || Arrays.equals(beginnings.tokens(), beginnings.seen())) {
      return Optional.empty();
    }
    WindowedEncoder windowed = new WindowedEncoder(encoder);
    Matrix vectors = windowed.whole(texts(chunks), beginnings, progress).vectors();
    return Optional.of(new Material.Whole(windowed.identity(), vectors));
  }

  private Matrix encode(List<String> texts, Role role, Progress progress) {
    return encoding(texts, role, progress).vectors();
  }

  private Encoding encoding(List<String> texts, Role role, Progress progress) {
    return texts.isEmpty()
        ? new Encoding(Matrix.zeros(0, encoder.identity().dimension()), new int[0], new int[0])
        : encoder.encode(texts, role, progress);
  }

  private static List<String> texts(List<Chunk> chunks) {
    return chunks.stream().map(Chunk::text).toList();
  }

  /** Overlapping chunks share sentences, which are encoded once. */
  private record Pieces(List<String> texts, List<String> distinct, int[] rows, int[] chunks) {
    static final Pieces NONE = new Pieces(List.of(), List.of(), new int[0], new int[0]);
  }

  private static Pieces pieces(List<Chunk> chunks, List<String> questions) {
    Sentences sentences = Sentences.of(chunks.size(), questions);
    Map<String, Integer> distinct = new LinkedHashMap<>();
    List<String> texts = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int chunk = 0; chunk < chunks.size(); chunk++) {
      for (String sentence : sentences.of(chunks.get(chunk).text())) {
        distinct.putIfAbsent(sentence, distinct.size());
        texts.add(sentence);
        rows.add(distinct.get(sentence));
        owners.add(chunk);
      }
    }
    return new Pieces(
        texts,
        List.copyOf(distinct.keySet()),
        rows.stream().mapToInt(Integer::intValue).toArray(),
        owners.stream().mapToInt(Integer::intValue).toArray());
  }
}
