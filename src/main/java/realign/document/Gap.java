package realign.document;

import java.util.ArrayList;
import java.util.List;

/** White from one place of a row to another, in points. */
record Gap(float from, float to) {
  float middle() {
    return (from + to) / 2;
  }

  /** The white around and between a row's words that is wide enough. */
  static List<Gap> in(Row row, float least) {
    List<Gap> gaps = new ArrayList<>();
    float end = Float.NEGATIVE_INFINITY;
    for (Word word : row.words()) {
      if (word.left() - end >= least) {
        gaps.add(new Gap(end, word.left()));
      }
      end = Math.max(end, word.right());
    }
    gaps.add(new Gap(end, Float.POSITIVE_INFINITY));
    return gaps;
  }

  /** What is white in both, where that is wide enough. */
  static List<Gap> shared(List<Gap> some, List<Gap> others, float least) {
    List<Gap> shared = new ArrayList<>();
    for (Gap one : some) {
      for (Gap other : others) {
        Gap both = new Gap(Math.max(one.from, other.from), Math.min(one.to, other.to));
        if (both.to - both.from >= least) {
          shared.add(both);
        }
      }
    }
    return shared;
  }

  /** Those that have text on either side. */
  static List<Gap> inner(List<Gap> gaps, float left, float right) {
    return gaps.stream().filter(gap -> gap.from > left && gap.to < right).toList();
  }
}
