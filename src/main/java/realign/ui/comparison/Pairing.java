package realign.ui.comparison;

import java.util.List;
import realign.experiment.Report;
import realign.experiment.SideScore;

/**
 * Two sides on the test questions of a run, and what the right one does better or worse.
 *
 * @param rows the largest change first
 * @param own whether the run found all of it itself, when it was tested
 * @param caveats what to know before the figures are believed
 */
record Pairing(
    Contender left,
    Contender right,
    List<ResultRow> rows,
    SideFigures figures,
    boolean own,
    List<Caveat> caveats) {
  /** Before there is a test. */
  static final Pairing NONE =
      new Pairing(
          Contender.baseline(""),
          Contender.baseline(""),
          List.of(),
          SideFigures.NONE,
          false,
          List.of());

  /** A sentence, and what to do about it. */
  record Caveat(String sentence, String advice) {}

  /**
   * Scores of both sides, and of the right one against the left, on each part of the test that
   * counts for both.
   */
  record SideFigures(
      List<SideScore> left, List<SideScore> right, List<Report.Comparison> comparison) {
    static final SideFigures NONE = new SideFigures(List.of(), List.of(), List.of());

    SideFigures {
      left = List.copyOf(left);
      right = List.copyOf(right);
      comparison = List.copyOf(comparison);
    }
  }

  Pairing {
    rows = List.copyOf(rows);
    caveats = List.copyOf(caveats);
  }

  /** Whether both sides’ ranks are there. */
  boolean ranked() {
    return rows.stream().allMatch(row -> row.ranks().known());
  }

  /** How far down both lists are looked at. */
  int reach() {
    return rows.stream().mapToInt(row -> row.ranks().reach()).min().orElse(Ranks.WHOLE);
  }

  /** Whether these are the sides. */
  boolean of(Contender one, Contender other) {
    return left.equals(one) && right.equals(other);
  }
}
