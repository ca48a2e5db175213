package realign.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two tables side by side, of which the left was drawn before the right, each row by row. One table
 * whose cells stand far apart isn't drawn so: it goes along its rows through both parts, or down
 * its columns.
 *
 * @param rows of the page that they take
 */
record Abreast(Column left, Column right, int rows) {
  private static final int LEAST_ROWS = 3;

  /** How much wider than between columns the white between tables is at least. */
  private static final float WIDER = 1.5f;

  /**
   * The tables that a group begins with.
   *
   * @param gutter how wide white between columns is at least
   */
  static Optional<Abreast> in(Group group, float gutter) {
    Column whole = new Column(group.rows());
    for (Gap gap : group.gaps()) {
      if (gap.to() - gap.from() >= WIDER * gutter) {
        Abreast both = startOf(whole, gap.middle());
        if (table(both.left, gutter) && table(both.right, gutter)) {
          return Optional.of(both);
        }
      }
    }
    return Optional.empty();
  }

  /** As many rows as leave all on the left drawn before all on the right. */
  private static Abreast startOf(Column whole, float middle) {
    int last = Integer.MIN_VALUE;
    int first = Integer.MAX_VALUE;
    int count = 0;
    for (Row row : whole.rows()) {
      for (Word word : row.words()) {
        for (Glyph glyph : word.glyphs()) {
          if (word.left() < middle) {
            last = Math.max(last, glyph.order());
          } else {
            first = Math.min(first, glyph.order());
          }
        }
      }
      if (last >= first) {
        break;
      }
      count++;
    }
    Column start = new Column(whole.rows().subList(0, count));
    return new Abreast(
        start.between(Float.NEGATIVE_INFINITY, middle),
        start.between(middle, Float.POSITIVE_INFINITY),
        count);
  }

  /** Whether most rows have several cells, between which the same place is white in all of them. */
  private static boolean table(Column part, float gutter) {
    List<Row> several = new ArrayList<>();
    List<Gap> shared = List.of(new Gap(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY));
    for (Row row : part.rows()) {
      List<Gap> gaps = Gap.in(row, gutter);
      if (!Gap.inner(gaps, row.left(), row.right()).isEmpty()) {
        several.add(row);
        shared = Gap.shared(shared, gaps, gutter);
      }
    }
    return several.size() >= LEAST_ROWS
        && several.size() > 0.6 * part.rows().size()
        && !Gap.inner(shared, part.left(), part.right()).isEmpty()
        && drawnAlongRows(several);
  }

  private static boolean drawnAlongRows(List<Row> rows) {
    int last = Integer.MIN_VALUE;
    for (Row row : rows) {
      if (row.order() <= last) {
        return false;
      }
      for (Word word : row.words()) {
        for (Glyph glyph : word.glyphs()) {
          last = Math.max(last, glyph.order());
        }
      }
    }
    return true;
  }
}
