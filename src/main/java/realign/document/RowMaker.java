package realign.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts a page's glyphs into rows of words. */
final class RowMaker {
  private static final int NEIGHBOURS = 6;

  private RowMaker() {}

  /**
   * Rows from top to bottom.
   *
   * @param glyphs in the order of drawing, whatever that is
   */
  static List<Row> rows(List<Glyph> glyphs) {
    List<Run> runs = Run.runs(glyphs);
    runs.sort(Comparator.comparingDouble(Run::baseline));
    List<Band> bands = new ArrayList<>();
    for (Run run : runs) {
      band(bands, run).add(run);
    }
    List<Row> rows = new ArrayList<>();
    for (Band band : bands) {
      List<Word> words = WordMaker.words(band.glyphs());
      if (!words.isEmpty()) {
        rows.add(new Row(words));
      }
    }
    rows.sort(Comparator.comparingDouble(Row::baseline));
    return rows;
  }

  private static Band band(List<Band> bands, Run run) {
    Band best = null;
    float share = 0.5f;
    for (int i = bands.size() - 1; i >= Math.max(0, bands.size() - NEIGHBOURS); i--) {
      float overlap = bands.get(i).overlap(run);
      if (overlap > share && !bands.get(i).covers(run)) {
        best = bands.get(i);
        share = overlap;
      }
    }
    if (best == null) {
      best = new Band(run);
      bands.add(best);
    }
    return best;
  }
}
