package realign.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows and the white that all of them share between words.
 *
 * @param all how many rows there were to be grouped
 */
record Group(List<Row> rows, List<Gap> gaps, int all) {
  /**
   * As many rows from one on as leave white in the same places between their words.
   *
   * @param least how wide the white must be
   * @param leading rows further apart than this don't belong together
   * @param allGaps whether all the white there is must go on, as between a table's cells
   */
  static Group of(List<Row> rows, int from, float least, float leading, boolean allGaps) {
    Row first = rows.get(from);
    List<Gap> gaps = Gap.in(first, least);
    float left = first.left();
    float right = first.right();
    int to = from + 1;
    while (to < rows.size() && rows.get(to).baseline() - rows.get(to - 1).baseline() <= leading) {
      Row next = rows.get(to);
      List<Gap> shared = Gap.shared(gaps, Gap.in(next, least), least);
      int before = Gap.inner(gaps, left, right).size();
      left = Math.min(left, next.left());
      right = Math.max(right, next.right());
      int after = Gap.inner(shared, left, right).size();
      if (after == 0 || (allGaps && after < before)) {
        break;
      }
      gaps = shared;
      to++;
    }
    Column members = new Column(rows.subList(from, to));
    List<Gap> inner = Gap.inner(gaps, members.left(), members.right());
    return new Group(members.rows(), inner, rows.size());
  }

  /** What stands between the gaps, from left to right. */
  List<Column> columns() {
    return columns(gaps);
  }

  private List<Column> columns(List<Gap> between) {
    Column whole = new Column(rows);
    List<Column> columns = new ArrayList<>();
    float from = Float.NEGATIVE_INFINITY;
    for (Gap gap : between) {
      columns.add(whole.between(from, gap.middle()));
      from = gap.middle();
    }
    columns.add(whole.between(from, Float.POSITIVE_INFINITY));
    return columns;
  }

  /** The same, where a column of bare numbers belongs to what stands left of it. */
  List<Column> columnsWithNumbers() {
    List<Column> columns = columns();
    List<Gap> between = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      if (!columns.get(i + 1).numbers()) {
        between.add(gaps.get(i));
      }
    }
    return columns(between);
  }
}
