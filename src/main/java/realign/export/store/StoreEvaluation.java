package realign.export.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import realign.job.Messages;
import realign.job.Progress;
import realign.retrieval.ExactSearch;
import realign.retrieval.Measure;
import realign.retrieval.Ranking;
import realign.vector.Matrix;

/** Asks a live store, and judges its answers by the evidence. */
public final class StoreEvaluation {
  private static final Messages MESSAGES = Messages.of(StoreEvaluation.class);
  private static final String ALL = "all";

  private final VectorStore store;
  private final int depth;

  /**
   * Of a store.
   *
   * @param depth that hit rate and MRR are cut at
   */
  public StoreEvaluation(VectorStore store, int depth) {
    this.store = store;
    this.depth = depth;
  }

  /**
   * The scores of one system on each split and on all.
   *
   * @param entries that the store should hold
   * @param queries the questions' vectors, as the system searches with them
   */
  public List<StoreScores> scores(
      String system,
      StoreEntries entries,
      Matrix queries,
      StoreQuestions questions,
      Progress progress) {
    List<Ranking> live = live(entries, queries, progress);
    List<Ranking> exact =
        new ExactSearch(entries.vectors(), entries.chunks().stream().map(c -> c.id()).toList())
            .search(queries, depth, progress, MESSAGES.text("searching"));
    List<StoreScores> scores = new ArrayList<>();
    Stream.concat(questions.splits().stream().distinct().sorted(), Stream.of(ALL))
        .forEach(
            split -> {
              int[] at =
                  IntStream.range(0, live.size())
                      .filter(i -> split.equals(ALL) || questions.splits().get(i).equals(split))
                      .toArray();
              scores.add(
                  new StoreScores(
                      system,
                      split,
                      at.length,
                      depth,
                      mean(Measure.HIT, live, questions, at),
                      mean(Measure.RECIPROCAL_RANK, live, questions, at),
                      mean(Measure.HIT, exact, questions, at),
                      mean(Measure.RECIPROCAL_RANK, exact, questions, at)));
            });
    return scores;
  }

  private List<Ranking> live(StoreEntries entries, Matrix queries, Progress progress) {
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < entries.size(); row++) {
      rows.put(entries.ids().get(row), row);
    }
    List<Ranking> rankings = new ArrayList<>();
    for (List<String> ids : store.search(entries.set(), queries, depth, progress)) {
      // What isn't ours takes a place all the same, as a row that nothing is at.
      int[] found =
          IntStream.range(0, ids.size()).map(i -> rows.getOrDefault(ids.get(i), -1 - i)).toArray();
      rankings.add(new Ranking(found, new float[found.length]));
    }
    return rankings;
  }

  private double mean(Measure measure, List<Ranking> rankings, StoreQuestions questions, int[] at) {
    return Arrays.stream(at)
        .mapToDouble(i -> measure.of(rankings.get(i), questions.relevant()[i], depth))
        .average()
        .orElse(0);
  }
}
