package realign.experiment;

import java.util.ArrayList;
import java.util.List;
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
    return switch (method) {
      case BASELINE -> plain.search(vector(query), depth);
      case ADAPTED -> adapted.search(adapter.apply(vector(query)), depth);
      case BM25 -> words.search(query, depth);
      case HYBRID -> fused(plain(query), query, depth);
      case HYBRID_ADAPTED -> fused(adapted(query), query, depth);
      case HYBRID_WEIGHTED -> weighed(plain(query), weights.plain(), query, depth);
      case HYBRID_ADAPTED_WEIGHTED -> weighed(adapted(query), weights.adapted(), query, depth);
    };
  }

  private Ranking plain(String query) {
    return plain.search(vector(query), Hybrid.DEPTH);
  }

  private Ranking adapted(String query) {
    return adapted.search(adapter.apply(vector(query)), Hybrid.DEPTH);
  }

  private Ranking weighed(Ranking vectors, double weight, String query, int depth) {
    return both.byScore(vectors, words.search(query, Hybrid.DEPTH), weight, depth);
  }

  private float[] vector(String query) {
    return encoder.encode(List.of(query), Role.QUERY, Progress.NONE).vectors().row(0);
  }

  private Ranking fused(Ranking vectors, String query, int depth) {
    return both.byRank(vectors, words.search(query, Hybrid.DEPTH), depth);
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
