package realign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import realign.retrieval.Interval;

final class RecommendationTest {
  private final Recommendation recommendation = new Recommendation();

  @Test
  void oneSignificantGainAndNoLossIsRecommended() {
    assertThat(
            recommendation.of(
                List.of(
                    compared("known", "mrr@10", .12, .05, .19, .001),
                    compared("new", "mrr@10", -.01, -.05, .03, .6))))
        .isEqualTo(
            new Report.AdapterVerdict(
                "",
                true,
                "Recommended: significantly better than the encoder alone on known chunks (MRR@10"
                    + " +0.120), and on no part significantly worse."));
  }

  @Test
  void oneSignificantLossIsEnoughAgainst() {
    assertThat(
            recommendation.of(
                List.of(
                    compared("known", "mrr@10", .12, .05, .19, .001),
                    compared("later", "hit@10", -.06, -.1, -.02, .01))))
        .isEqualTo(
            new Report.AdapterVerdict(
                "",
                false,
                "Not recommended: significantly worse than the encoder alone on later chunks"
                    + " (hit@10 −0.060)."));
  }

  @Test
  void chanceIsNoReason() {
    assertThat(
            recommendation
                .of(List.of(compared("known", "mrr@10", .02, -.01, .05, .2)))
                .recommended())
        .isFalse();
    assertThat(recommendation.of(List.of()).recommended()).isFalse();
  }

  @Test
  void saysSoWhereWordsAloneFindMore() {
    Report.AdapterVerdict better = new Report.AdapterVerdict("", true, "Recommended.");

    assertThat(recommendation.beside(List.of(score("adapted", .7), score("bm25", .9)), better))
        .isEqualTo(
            new Report.AdapterVerdict(
                "",
                true,
                "Recommended. Words alone (BM25) find these questions’ chunks better: MRR@10 0.900"
                    + " against 0.700. Search by both, and make sure that the questions are what"
                    + " users would ask, not the text’s own words."));
    assertThat(recommendation.beside(List.of(score("adapted", .7), score("bm25", .71)), better))
        .isEqualTo(better);
  }

  private static Report.Score score(String system, double mrr) {
    Interval around = new Interval(mrr - .05, mrr + .05);
    return new Report.Score(system, "all", 50, 10, mrr, mrr, 0, 0, 0, 0, around, around);
  }

  private static Report.Comparison compared(
      String split, String metric, double difference, double low, double high, double p) {
    return new Report.Comparison(split, metric, difference, new Interval(low, high), p, 1, 1, 1);
  }
}
