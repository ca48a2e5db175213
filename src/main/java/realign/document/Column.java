package realign.document;

import java.util.ArrayList;
import java.util.List;

/** Rows, or the parts of rows that stand between two places, from top to bottom. */
record Column(List<Row> rows) {
  private static final int LEAST_ROWS = 2;

  float left() {
    return (float) rows.stream().mapToDouble(Row::left).min().orElse(0);
  }

  float right() {
    return (float) rows.stream().mapToDouble(Row::right).max().orElse(0);
  }

  /** The part of it whose words start between two places. */
  Column between(float from, float to) {
    List<Row> part = new ArrayList<>();
    for (Row row : rows) {
      List<Word> words =
          row.words().stream().filter(word -> word.left() >= from && word.left() < to).toList();
      if (!words.isEmpty()) {
        part.add(new Row(words));
      }
    }
    return new Column(part);
  }

  /** Whether its lines are mostly letters and mostly fill its width. */
  boolean running() {
    float width = right() - left();
    float filled = 0;
    int letters = 0;
    int glyphs = 0;
    for (Row row : rows) {
      filled += row.right() - row.left();
      letters += row.letters();
      glyphs += row.glyphs();
    }
    return rows.size() >= LEAST_ROWS
        && width > 7 * rows.get(0).size()
        && letters > 0.6 * glyphs
        && letters > 9 * rows.size()
        && filled / rows.size() > 0.55f * width;
  }

  /** Whether its lines nearly all reach its right edge. */
  boolean filled() {
    float edge = right() - 0.1f * (right() - left());
    long full = rows.stream().filter(row -> row.right() >= edge).count();
    return full > 0.7 * rows.size();
  }

  /** Whether it holds nothing but numbers, as of pages. */
  boolean numbers() {
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> row.letters() == 0 && row.text().matches(".*\\d.*"));
  }
}
