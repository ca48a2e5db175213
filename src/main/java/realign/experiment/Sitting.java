package realign.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import realign.encoder.Encoding;
import realign.retrieval.Measure;
import realign.retrieval.Ranking;

/**
 * One segmentation with what every question found in it.
 *
 * @param relevant for each question the rows of the chunks that hold its evidence; may be none
 * @param plain one ranking a question, by the encoder alone
 * @param adapted the same with the adapter; none where there is no adapter
 */
record Sitting(
    String name, Encoding chunks, int[][] relevant, List<Ranking> plain, List<Ranking> adapted) {
  double[] values(Measure measure, boolean withAdapter, int[] questions, int depth) {
    return IntStream.of(questions)
        .mapToDouble(i -> measure.of(ranking(withAdapter, i), relevant[i], depth))
        .toArray();
  }

  private Ranking ranking(boolean withAdapter, int question) {
    return (withAdapter ? adapted : plain).get(question);
  }

  /** Tokens of the first chunks, a question on average. */
  double tokensRead(boolean withAdapter, int[] questions, int depth) {
    return IntStream.of(questions)
        .mapToLong(i -> tokens(ranking(withAdapter, i).top(depth)))
        .average()
        .orElse(0);
  }

  private long tokens(Ranking ranking) {
    return IntStream.of(ranking.chunks()).mapToLong(row -> chunks.tokens()[row]).sum();
  }

  /** One a question: its source chunk, or itself where it has none. */
  int[] clusters(int[] questions) {
    return IntStream.of(questions)
        .map(i -> relevant[i].length == 0 ? -1 - i : relevant[i][0])
        .toArray();
  }

  SegmentationReport.Facts facts() {
    long all = IntStream.of(chunks.tokens()).asLongStream().sum();
    long seen = IntStream.of(chunks.seen()).asLongStream().sum();
    return new SegmentationReport.Facts(
        name,
        chunks.tokens().length,
        IntStream.of(chunks.tokens()).average().orElse(0),
        all == 0 ? 1 : (double) seen / all,
        (int) Arrays.stream(relevant).filter(rows -> rows.length == 0).count());
  }
}
