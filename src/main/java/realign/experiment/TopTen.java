package realign.experiment;

import java.util.stream.IntStream;

/** What a rank from 1 is worth where nobody looks beyond the tenth. */
final class TopTen {
  private static final int DEPTH = 10;

  private TopTen() {}

  /** 1 where it is among them. */
  static double hit(int rank) {
    return rank <= DEPTH ? 1 : 0;
  }

  /** One over the rank, 0 beyond the tenth. */
  static double reciprocal(int rank) {
    return rank <= DEPTH ? 1.0 / rank : 0;
  }

  /** Of a question each. */
  static PartScore score(int[] ranks) {
    return new PartScore(
        ranks.length,
        IntStream.of(ranks).mapToDouble(TopTen::hit).sum() / ranks.length,
        IntStream.of(ranks).mapToDouble(TopTen::reciprocal).sum() / ranks.length);
  }
}
