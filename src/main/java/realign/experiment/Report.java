package realign.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import realign.adapter.Provenance;
import realign.retrieval.Interval;
import realign.retrieval.Significance;

/**
 * All that an experiment found: the window shows it, files hold it. The components carry the names
 * of {@code report.json}.
 *
 * @param results one a test question; empty where there were none
 * @param timings seconds by step
 */
public record Report(
    EncoderFacts encoder,
    CorpusFacts corpus,
    QuestionFacts questions,
    String scoring,
    String splitKind,
    Headroom headroom,
    List<Score> scores,
    List<Comparison> comparison,
    Training training,
    AdapterVerdict adapter,
    Similarity similarity,
    List<QuestionResult> results,
    Map<String, Double> timings,
    Provenance provenance) {
  public Report {
    scores = List.copyOf(scores);
    comparison = List.copyOf(comparison);
    results = List.copyOf(results);
    timings = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(timings));
  }

  /** All systems that may have scores, in the order in which they are shown. */
  public static final List<String> SYSTEMS =
      List.of(
          "baseline",
          "adapted",
          "windows",
          "bm25",
          "hybrid",
          "hybridAdapted",
          "hybridWeighted",
          "hybridAdaptedWeighted",
          "moved",
          "reranked",
          "rerankedAdapted");

  /** The recipe of a training after which the encoder alone is kept. */
  public static final String IDENTITY = "identity";

  /** Which encoder. */
  public record EncoderFacts(String name, int dimension, int maxTokens) {}

  /** How much is searched. */
  public record CorpusFacts(int documents, int chunks) {}

  /** How many questions were used for what. */
  public record QuestionFacts(int accepted, int train, int validation, int test) {}

  /**
   * A system's figures at a depth, on the test questions of a part.
   *
   * @param system one of {@link Report#SYSTEMS}
   * @param split {@code known}, {@code new}, {@code later} or {@code all}
   * @param k the depth that {@code hitRate}, {@code mrr}, {@code ndcg}, {@code precision} and
   *     {@code recall} are cut at
   * @param map at 100, whatever {@code k}
   */
  public record Score(
      String system,
      String split,
      int queries,
      int k,
      double hitRate,
      double mrr,
      double ndcg,
      double precision,
      double recall,
      double map,
      Interval hitRateInterval,
      Interval mrrInterval) {}

  /**
   * Adapted against baseline.
   *
   * @param metric {@code hit@10} or {@code mrr@10}
   * @param wins questions whose best right chunk rose
   */
  public record Comparison(
      String split,
      String metric,
      double difference,
      Interval interval,
      double pValue,
      int wins,
      int losses,
      int ties) {
    private static final double SIGNIFICANT = .05;

    /**
     * One of a part's.
     *
     * @param before a question's rank each
     * @param after the same questions'
     */
    static Comparison of(
        Part part, String metric, Significance difference, int[] before, int[] after) {
      int wins = (int) IntStream.range(0, after.length).filter(i -> after[i] < before[i]).count();
      int losses = (int) IntStream.range(0, after.length).filter(i -> after[i] > before[i]).count();
      return new Comparison(
          part.label(),
          metric,
          difference.mean(),
          difference.interval(),
          difference.pValue(),
          wins,
          losses,
          after.length - wins - losses);
    }

    /** Whether the difference can't well be chance. */
    public boolean certain() {
      boolean apart = interval.low() > 0 || interval.high() < 0;
      return apart && pValue < SIGNIFICANT;
    }
  }

  /**
   * How the adapter came about.
   *
   * @param recipe name of the chosen one; {@code identity} where nothing beat it
   * @param side {@code query} or {@code shared}
   * @param epochs trained in the chosen candidate
   * @param bestEpoch chosen; 0 for the identity
   * @param seconds of the whole search
   * @param candidates trained
   * @param curve of the chosen candidate, the baseline as epoch 0
   */
  public record Training(
      String recipe,
      String side,
      int epochs,
      int bestEpoch,
      double seconds,
      int candidates,
      List<CurvePoint> curve) {
    public Training {
      curve = List.copyOf(curve);
    }
  }

  /**
   * Whether to use the adapter.
   *
   * @param file that it was written to; empty before that
   * @param recommended no test part significantly worse than the baseline, and one better
   * @param reason a sentence for the user
   */
  public record AdapterVerdict(String file, boolean recommended, String reason) {}

  /**
   * How near test questions lie to their source chunk.
   *
   * @param baseline mean cosine by the encoder alone
   * @param adapted mean cosine with the adapter
   * @param improved share of questions that came nearer
   */
  public record Similarity(double baseline, double adapted, double improved) {}

  /** The same report, with the adapter written to a file. */
  public Report writtenTo(String file) {
    return new Report(
        encoder,
        corpus,
        questions,
        scoring,
        splitKind,
        headroom,
        scores,
        comparison,
        training,
        new AdapterVerdict(file, adapter.recommended(), adapter.reason()),
        similarity,
        results,
        timings,
        provenance);
  }
}
