package realign.ui.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import realign.experiment.PairedRanks;
import realign.experiment.Part;
import realign.experiment.Searcher;
import realign.experiment.Searcher.Method;
import realign.job.Progress;
import realign.project.Project;
import realign.project.Reranking;
import realign.ui.comparison.Pairing.Caveat;
import realign.ui.comparison.Pairing.SideFigures;

/**
 * The test questions of a run, ranked by any side among the chunks as they are now; no side twice.
 * Works on workers’ threads.
 */
final class TestRanks {
  private final Index index;
  private final TestRead test;
  private final Exposure exposure;
  private final Map<Key, int[]> ranks = new ConcurrentHashMap<>();
  private final Map<List<Object>, Pairing> pairings = new ConcurrentHashMap<>();
  private final Map<Reranking, Double> paces = new ConcurrentHashMap<>();
  private @Nullable Asked asked;

  /** A side, whatever it is called. */
  private record Key(Method method, String run, Optional<Reranking> reranking) {
    static Key of(Contender side, @Nullable Reranking by) {
      return new Key(
          side.method(), side.run(), side.reranked() ? Optional.ofNullable(by) : Optional.empty());
    }
  }

  TestRanks(Project project, Index index, TestRead test) {
    this.index = index;
    this.test = test;
    this.exposure = new Exposure(project, test);
  }

  /** Whether these are the ranks of that test among those chunks. */
  boolean of(Index otherIndex, TestRead otherTest) {
    return index == otherIndex && test.equals(otherTest);
  }

  /** All questions, without a rank. */
  Pairing unranked(Contender left, Contender right) {
    return test.unranked(left, right);
  }

  /** How many questions the test has. */
  int questions() {
    return test.rows().size();
  }

  /** What was found before. */
  Optional<Pairing> kept(Contender left, Contender right, @Nullable Reranking by) {
    return Optional.ofNullable(pairings.get(List.of(left, right, Optional.ofNullable(by))));
  }

  /** How many sides a cross-encoder would have to go over first. */
  int slow(Contender left, Contender right, @Nullable Reranking by) {
    return (int)
        List.of(Key.of(left, by), Key.of(right, by)).stream()
            .distinct()
            .filter(key -> key.reranking().isPresent() && !ranks.containsKey(key))
            .count();
  }

  /**
   * Ranks both sides and compares them.
   *
   * @throws realign.job.Cancelled between portions
   */
  Pairing pairing(Contender left, Contender right, @Nullable Reranking by, Progress progress) {
    Pairing found =
        pairing(left, right, ranks(left, by, progress), ranks(right, by, progress), progress);
    pairings.put(List.of(left, right, Optional.ofNullable(by)), found);
    return found;
  }

  /** The same with the ranks that are there already, or are found at once. */
  Pairing partly(Contender left, Contender right, @Nullable Reranking by, Progress progress) {
    boolean leftToo = quick(left, by);
    boolean rightToo = quick(right, by);
    int[] none = new int[asked().size()];
    List<ResultRow> rows =
        rows(
            left,
            right,
            leftToo ? ranks(left, by, progress) : none,
            rightToo ? ranks(right, by, progress) : none);
    List<ResultRow> known =
        rows.stream().map(row -> row.with(row.ranks().knowing(leftToo, rightToo))).toList();
    return new Pairing(left, right, known, SideFigures.NONE, false, List.of());
  }

  private boolean quick(Contender side, @Nullable Reranking by) {
    Key key = Key.of(side, by);
    return key.reranking().isEmpty() || ranks.containsKey(key);
  }

  /**
   * How many seconds a cross-encoder takes for all questions on one side, by what it takes for a
   * few.
   */
  double pace(Contender side, Reranking by, Progress progress) {
    Double known = paces.get(by);
    if (known != null) {
      return known;
    }
    Asked few = asked().first(1);
    index.ranks(side, few, by, progress);
    long start = System.nanoTime();
    index.ranks(side, few, by, progress);
    double seconds = (System.nanoTime() - start) / 1e9 * asked().size() / Math.max(1, few.size());
    paces.put(by, seconds);
    return seconds;
  }

  /** Of each question that can be asked, in their order. */
  int[] ranks(Contender side, @Nullable Reranking by, Progress progress) {
    Key key = Key.of(side, by);
    int[] known = ranks.get(key);
    if (known != null) {
      return known;
    }
    int[] found = index.ranks(side, asked(), by, progress);
    ranks.put(key, found);
    return found;
  }

  private synchronized Asked asked() {
    Asked known = asked;
    if (known == null) {
      known = index.asked(test.questions(), test.scoring());
      asked = known;
    }
    return known;
  }

  private Pairing pairing(
      Contender left, Contender right, int[] one, int[] other, Progress progress) {
    Asked all = asked();
    Map<String, Integer> sources = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      sources.put(all.ids().get(i), all.relevant()[i][0]);
    }
    List<ResultRow> rows = rows(left, right, one, other);
    List<PairedRanks.Pair> pairs = new ArrayList<>();
    for (ResultRow row : rows) {
      Part part = exposure.part(row, left, right);
      pairs.add(
          new PairedRanks.Pair(part, row.left(), row.right(), sources.getOrDefault(row.id(), -1)));
    }
    PairedRanks paired = new PairedRanks(pairs);
    SideFigures figures = new SideFigures(paired.before(), paired.after(), paired.compared());
    int[] now = ranks(Contender.baseline(test.run().id()), null, progress);
    List<Caveat> caveats = exposure.caveats(left, right, all, now);
    return new Pairing(left, right, rows, figures, false, caveats);
  }

  /** Those that neither side may have learned from. */
  private List<ResultRow> rows(Contender left, Contender right, int[] one, int[] other) {
    int reach = Math.min(reach(left), reach(right));
    Map<String, Ranks> found = new HashMap<>();
    for (int i = 0; i < one.length; i++) {
      found.put(asked().ids().get(i), Ranks.within(reach, one[i], other[i]));
    }
    List<ResultRow> rows = new ArrayList<>();
    for (ResultRow row : test.rows()) {
      Ranks its = found.get(row.id());
      if (its != null && !exposure.learned(row, left, right)) {
        rows.add(row.with(its));
      }
    }
    rows.sort(ResultRow.BY_CHANGE);
    return rows;
  }

  private static int reach(Contender side) {
    boolean whole = side.method() == Method.BASELINE || side.method() == Method.ADAPTED;
    return whole && !side.reranked() ? Ranks.WHOLE : Searcher.DEPTH;
  }
}
