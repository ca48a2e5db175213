package realign.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes lines of text from one block's rows, and finds where its paragraphs start. */
final class LineMaker {
  /** White wider than this many times the font's size stands between two cells of a table. */
  private static final float CELL = 1.8f;

  private final Turn turn;

  LineMaker(Turn turn) {
    this.turn = turn;
  }

  List<Line> lines(List<Row> block) {
    float leading = leading(block);
    float margin = (float) block.stream().mapToDouble(Row::left).min().orElse(0);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      boolean paragraph = i == 0 || starts(block.get(i - 1), block.get(i), leading, margin);
      lines.add(line(block.get(i), paragraph));
    }
    return lines;
  }

  private static boolean starts(Row above, Row row, float leading, float margin) {
    float step = row.baseline() - above.baseline();
    float indent = row.left() - margin;
    boolean indented =
        indent > 0.7f * row.size()
            && indent < 4 * row.size()
            && above.left() - margin < 0.3f * row.size();
    float usual = Math.max(row.size(), Math.min(leading, 1.7f * row.size()));
    return step > 1.3f * usual
        || Math.abs(row.size() - above.size()) > 0.12f * above.size()
        || row.bold() != above.bold()
        || indented;
  }

  private static float leading(List<Row> block) {
    float[] steps = new float[Math.max(0, block.size() - 1)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = block.get(i + 1).baseline() - block.get(i).baseline();
    }
    Arrays.sort(steps);
    return steps.length == 0 ? 0 : steps[(steps.length - 1) / 2];
  }

  private Line line(Row row, boolean paragraph) {
    List<Piece> pieces = Bidi.logical(pieces(row));
    StringBuilder text = new StringBuilder();
    List<WordBox> words = new ArrayList<>();
    int start = 0;
    Box box = null;
    for (Piece piece : pieces) {
      if (piece.glyph() == null) {
        close(words, start, text.length(), box);
        box = null;
        text.append(piece.text());
      } else {
        start = box == null ? text.length() : start;
        box = box == null ? Box.of(piece.glyph()) : box.with(piece.glyph());
        text.append(piece.text());
      }
    }
    close(words, start, text.length(), box);
    return new Line(
        text.toString(), row.size(), row.bold(), paragraph, 0, row.top(), row.bottom(), words);
  }

  private void close(List<WordBox> words, int start, int end, @Nullable Box box) {
    if (box != null) {
      words.add(turn.box(start, end, box.left, box.top, box.right, box.bottom));
    }
  }

  private static List<Piece> pieces(Row row) {
    List<Piece> pieces = new ArrayList<>();
    Word last = null;
    for (Word word : row.words()) {
      if (last != null) {
        boolean cell = word.left() - last.right() > CELL * Math.max(word.size(), last.size());
        pieces.add(new Piece(cell ? "\t" : " ", null));
      }
      for (Glyph glyph : word.glyphs()) {
        pieces.add(new Piece(glyph.text(), glyph));
      }
      last = word;
    }
    return pieces;
  }

  /** The corners around some glyphs. */
  private record Box(float left, float top, float right, float bottom) {
    static Box of(Glyph glyph) {
      return new Box(glyph.left(), glyph.top(), glyph.right(), glyph.bottom());
    }

    Box with(Glyph glyph) {
      return new Box(
          Math.min(left, glyph.left()),
          Math.min(top, glyph.top()),
          Math.max(right, glyph.right()),
          Math.max(bottom, glyph.bottom()));
    }
  }
}
