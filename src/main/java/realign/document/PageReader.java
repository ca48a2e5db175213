package realign.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads one page after the other: glyphs, rows, columns, lines. */
final class PageReader {
  private final boolean columns;
  private final GlyphReader glyphs = new GlyphReader();

  PageReader(boolean columns) {
    this.columns = columns;
  }

  /**
   * A page's text.
   *
   * @throws IOException if it can't be read to its end; {@link #rest} has what could be
   */
  PageText read(PDPage page) throws IOException {
    return text(glyphs.glyphs(page));
  }

  /** What could be read of the last page. */
  PageText rest() {
    return text(glyphs.glyphs());
  }

  private PageText text(Map<Integer, List<Glyph>> turned) {
    List<Line> lines = new ArrayList<>();
    List<Line> slanting = new ArrayList<>();
    for (Direction one : Direction.on(turned, glyphs.width(), glyphs.height())) {
      LineMaker maker = new LineMaker(one.turn());
      for (List<Row> block : blocks(one.glyphs())) {
        (one.slanting() ? slanting : lines).addAll(maker.lines(block));
      }
    }
    return new PageText(glyphs.width(), glyphs.height(), lines, slanting);
  }

  private List<List<Row>> blocks(List<Glyph> some) {
    List<Row> rows = RowMaker.rows(some);
    if (rows.isEmpty()) {
      return List.of();
    }
    return columns ? new Columns(size(some), rightToLeft(some)).blocks(rows) : List.of(rows);
  }

  private static float size(List<Glyph> some) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Glyph glyph : some) {
      counts.merge(Math.round(glyph.size() * 4), 1, Integer::sum);
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey() / 4f;
  }

  private static boolean rightToLeft(List<Glyph> some) {
    long right =
        some.stream()
            .mapToInt(glyph -> Character.getDirectionality(glyph.text().codePointAt(0)))
            .filter(
                direction ->
                    direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
            .count();
    return right * 2 > some.size();
  }
}
