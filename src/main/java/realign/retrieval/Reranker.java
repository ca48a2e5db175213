package realign.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import realign.encoder.CrossEncoder;
import realign.job.Progress;

/**
 * Puts the first of a ranking into the order that a cross-encoder sees. Ties stay as they were.
 *
 * @param first how many
 */
public record Reranker(CrossEncoder model, int first) {
  /** Enough to bring up most of what a first search found, in about a second. */
  public static final int FIRST = 20;

  public Reranker {
    if (first < 1) {
      throw new IllegalArgumentException("at least one chunk must be reranked, not " + first);
    }
  }

  /**
   * The same chunks with the first ones in a new order. Those have the model's scores; the others
   * follow in their order, with scores below all of these.
   *
   * @param text of a chunk by its row
   * @throws realign.job.Cancelled between batches
   */
  public Ranking rerank(
      String query, Ranking ranking, IntFunction<String> text, Progress progress) {
    int[] chunks = ranking.chunks();
    int count = Math.min(first, chunks.length);
    List<String> passages = IntStream.range(0, count).mapToObj(i -> text.apply(chunks[i])).toList();
    float[] found = model.scores(query, passages, progress);
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparing(i -> -found[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rows = chunks.clone();
    float[] scores = new float[chunks.length];
    for (int i = 0; i < chunks.length; i++) {
      rows[i] = i < count ? chunks[order[i]] : chunks[i];
      scores[i] = i < count ? found[order[i]] : scores[i - 1] - 1;
    }
    return new Ranking(rows, scores);
  }
}
