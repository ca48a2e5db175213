package realign.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import realign.adapter.Adapter;
import realign.chunk.Chunk;
import realign.encoder.Encoder;
import realign.encoder.Role;
import realign.job.Progress;
import realign.retrieval.Bm25;
import realign.retrieval.ExactSearch;
import realign.retrieval.Hybrid;
import realign.retrieval.Ranking;
import realign.retrieval.Reranker;
import realign.vector.Matrix;

/**
 * Chunks that are ready to be searched by every system: with and without the adapter, by words, and
 * by both. Safe for use from several threads.
 */
public final class Searcher implements AutoCloseable {
  /** How chunks are ranked. */
  public enum Method {
    BASELINE("baseline"),
    ADAPTED("adapted"),
    BM25("bm25"),
    HYBRID("hybrid"),
    HYBRID_ADAPTED("hybridAdapted"),
    HYBRID_WEIGHTED("hybridWeighted"),
    HYBRID_ADAPTED_WEIGHTED("hybridAdaptedWeighted");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    /** The name in reports. */
    public String label() {
      return label;
    }
  }

  /** How far down words, fused lists and reranked ones are known. */
  public static final int DEPTH = Hybrid.DEPTH;

  /**
   * Queries as every system wants them.
   *
   * @param vectors n x d, unit rows, by the encoder alone
   */
  public record Queries(List<String> texts, Matrix vectors) {
    public Queries {
      texts = List.copyOf(texts);
      if (vectors.rows() != texts.size()) {
        throw new IllegalArgumentException(vectors.rows() + " vectors, " + texts.size() + " texts");
      }
    }
  }

  /**
   * A chunk that was found.
   *
   * @param rank from 1
   * @param score comparable within one list only
   */
  public record Hit(int rank, Chunk chunk, float score) {}

  private final List<Chunk> chunks;
  private final Encoder encoder;
  private final Adapter adapter;
  private final ExactSearch plain;
  private final ExactSearch adapted;
  private final Bm25 words;
  private final Hybrid both;
  private final FusionWeights weights;

  /** What words find doesn't hang on vectors, and is asked for by several systems. */
  private volatile @Nullable Worded last;

  private Searcher(
      List<Chunk> chunks, Encoder encoder, Adapter adapter, Matrix plain, Matrix stored) {
    List<String> ids = chunks.stream().map(Chunk::id).toList();
    this.chunks = chunks;
    this.encoder = encoder;
    this.adapter = adapter;
    this.plain = new ExactSearch(plain, ids);
    this.adapted = new ExactSearch(stored, ids);
    this.words = new Bm25(chunks.stream().map(Chunk::text).toList(), ids);
    this.both = new Hybrid(ids);
    this.weights = FusionWeights.of(adapter.provenance());
  }

  /**
   * Encodes chunks and indexes their words.
   *
   * @param encoder the adapter's own; not closed with this
   * @throws IllegalArgumentException if the adapter was trained on another encoder
   * @throws realign.job.Cancelled between batches
   */
  public static Searcher over(
      List<Chunk> chunks, Encoder encoder, Adapter adapter, Progress progress) {
    if (!adapter.encoder().key().equals(encoder.identity().key())) {
      throw new IllegalArgumentException(
          "%s was asked for, %s is open"
              .formatted(adapter.encoder().key(), encoder.identity().key()));
    }
    List<String> texts = chunks.stream().map(Chunk::text).toList();
    Matrix plain = encoder.plain().encode(texts, Role.DOCUMENT, progress).vectors();
    Matrix read =
        encoder.identity().windowed()
            ? encoder.encode(texts, Role.DOCUMENT, progress).vectors()
            : plain;
    return new Searcher(List.copyOf(chunks), encoder, adapter, plain, adapter.documents(read));
  }

  /** The best chunks of a query, best first. */
  public List<Hit> search(Method method, String query, int depth) {
    return hits(rank(method, query, depth));
  }

  /**
   * A ranking of {@link #rank}, its first chunks in the order that a cross-encoder sees.
   *
   * @throws realign.job.Cancelled between batches
   */
  public Ranking rerank(String query, Ranking found, Reranker reranker, Progress progress) {
    return reranker.rerank(query, found, row -> chunks.get(row).text(), progress);
  }

  /** The best chunks of a query, by their rows. */
  public Ranking rank(Method method, String query, int depth) {
    List<String> texts = List.of(query);
    Matrix vectors =
        method == Method.BM25
            ? Matrix.zeros(1, adapter.encoder().dimension())
            : encoder.encode(texts, Role.QUERY, Progress.NONE).vectors();
    return rank(method, new Queries(texts, vectors), depth, Progress.NONE, "").get(0);
  }

  /**
   * The best chunks of each of many queries, by their rows.
   *
   * @throws realign.job.Cancelled between portions
   */
  public List<Ranking> rank(
      Method method, Queries queries, int depth, Progress progress, String what) {
    Matrix vectors = queries.vectors();
    return switch (method) {
      case BASELINE -> plain.search(vectors, depth, progress, what);
      case ADAPTED -> adapted.search(moved(vectors), depth, progress, what);
      case BM25 ->
          depth == DEPTH
              ? byWords(queries.texts(), progress)
              : words.search(queries.texts(), depth, progress);
      case HYBRID, HYBRID_ADAPTED -> {
        Pair found = pair(method == Method.HYBRID_ADAPTED, queries, progress, what);
        yield both.byRank(found.vectors, found.words, depth);
      }
      case HYBRID_WEIGHTED -> {
        Pair found = pair(false, queries, progress, what);
        yield both.byScore(found.vectors, found.words, weights.plain(), depth);
      }
      case HYBRID_ADAPTED_WEIGHTED -> {
        Pair found = pair(true, queries, progress, what);
        yield both.byScore(found.vectors, found.words, weights.adapted(), depth);
      }
    };
  }

  /** One query, as it is typed, needs no native library. */
  private Matrix moved(Matrix vectors) {
    return vectors.rows() == 1
        ? new Matrix(1, adapter.weights().rows(), adapter.apply(vectors.row(0)))
        : adapter.queries(vectors);
  }

  /** What is fused: the best chunks of each query by vectors, and by words. */
  private record Pair(List<Ranking> vectors, List<Ranking> words) {}

  private Pair pair(boolean withAdapter, Queries queries, Progress progress, String what) {
    Method single = withAdapter ? Method.ADAPTED : Method.BASELINE;
    return new Pair(
        rank(single, queries, DEPTH, progress, what), byWords(queries.texts(), progress));
  }

  private record Worded(List<String> texts, List<Ranking> found) {}

  private List<Ranking> byWords(List<String> texts, Progress progress) {
    Worded before = last;
    if (before != null && before.texts.equals(texts)) {
      return before.found;
    }
    List<Ranking> found = words.search(texts, DEPTH, progress);
    last = new Worded(texts, found);
    return found;
  }

  /**
   * The rank of each query's best placed right chunk, from 1: what an experiment says of its test
   * questions. Encoder and adapter place every chunk; words, and what is fused with them, find no
   * more than {@link #DEPTH}, and the rank is 0 where a right one isn't among these.
   *
   * @param relevant one or more rows a query
   * @throws realign.job.Cancelled between portions
   */
  public int[] ranks(
      Method method, Queries queries, int[][] relevant, Progress progress, String what) {
    Matrix vectors = queries.vectors();
    return switch (method) {
      case BASELINE -> plain.ranks(vectors, relevant, progress, what);
      case ADAPTED -> adapted.ranks(adapter.queries(vectors), relevant, progress, what);
      default -> places(rank(method, queries, DEPTH, progress, what), relevant);
    };
  }

  /**
   * The same among the first {@link #DEPTH} that a system finds, once a cross-encoder has put the
   * first of them in order; 0 where none of them is right.
   *
   * @throws realign.job.Cancelled between batches
   */
  public int[] ranks(
      Method method,
      Queries queries,
      int[][] relevant,
      Reranker reranker,
      Progress progress,
      String what) {
    List<Ranking> found = rank(method, queries, DEPTH, progress, what);
    List<Ranking> reranked = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      progress.report(what, i, found.size());
      progress.check();
      reranked.add(rerank(queries.texts().get(i), found.get(i), reranker, progress));
    }
    return places(reranked, relevant);
  }

  private static int[] places(List<Ranking> rankings, int[][] relevant) {
    return IntStream.range(0, relevant.length)
        .map(i -> rankings.get(i).rankOf(relevant[i]))
        .toArray();
  }

  /** The chunks of a ranking, best first. */
  public List<Hit> hits(Ranking ranking) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < ranking.chunks().length; i++) {
      hits.add(new Hit(i + 1, chunks.get(ranking.chunks()[i]), ranking.scores()[i]));
    }
    return List.copyOf(hits);
  }

  @Override
  public void close() {
    words.close();
  }
}
