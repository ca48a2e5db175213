package realign.experiment;

import java.util.List;
import realign.retrieval.Interval;

/**
 * How well ways of cutting let the same questions find their evidence.
 *
 * @param scores of each segmentation, each system and each depth
 * @param comparison of the first segmentation with each other one
 */
public record SegmentationReport(
    Report.EncoderFacts encoder,
    List<Facts> segmentations,
    List<Score> scores,
    List<Comparison> comparison) {
  public SegmentationReport {
    segmentations = List.copyOf(segmentations);
    scores = List.copyOf(scores);
    comparison = List.copyOf(comparison);
  }

  /**
   * What a way of cutting comes to.
   *
   * @param meanTokens of a chunk, as the encoder counts them
   * @param seenShare of all tokens those that the encoder sees
   * @param unplaced questions whose evidence is in none of these chunks, but in another
   *     segmentation's: they count as not found
   */
  public record Facts(String name, int chunks, double meanTokens, double seenShare, int unplaced) {}

  /**
   * A system's figures at a depth.
   *
   * @param system {@code baseline} or {@code adapted}
   * @param split {@code all} accepted questions, or {@code test}: those that the adapter was never
   *     trained on nor chosen by
   * @param tokensRead mean over the questions of all tokens in the first k chunks: what finding the
   *     evidence costs whoever reads them
   */
  public record Score(
      String segmentation,
      String system,
      String split,
      int queries,
      int k,
      double hitRate,
      double mrr,
      Interval hitRateInterval,
      Interval mrrInterval,
      double tokensRead) {}

  /**
   * The first segmentation's figure less another's, by question.
   *
   * @param metric {@code hit@10} or {@code mrr@10}
   * @param wins questions that do better with the first
   */
  public record Comparison(
      String segmentation,
      String against,
      String system,
      String split,
      String metric,
      double difference,
      Interval interval,
      double pValue,
      int wins,
      int losses,
      int ties) {}
}
