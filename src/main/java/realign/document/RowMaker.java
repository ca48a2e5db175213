package realign.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts a page's glyphs, drawn in any order, into rows of words. */
final class RowMaker {
  private static final int NEIGHBOURS = 6;

  private RowMaker() {}

  /** Rows from top to bottom. */
  static List<Row> rows(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    List<Band> bands = new ArrayList<>();
    for (Glyph glyph : sorted) {
      band(bands, glyph).add(glyph);
    }
    List<Row> rows = new ArrayList<>();
    for (Band band : bands) {
      List<Word> words = words(band.glyphs);
      if (!words.isEmpty()) {
        rows.add(new Row(words));
      }
    }
    rows.sort(Comparator.comparingDouble(Row::baseline));
    return rows;
  }

  private static Band band(List<Band> bands, Glyph glyph) {
    Band best = null;
    float share = 0.5f;
    for (int i = bands.size() - 1; i >= Math.max(0, bands.size() - NEIGHBOURS); i--) {
      float overlap = bands.get(i).overlap(glyph);
      if (overlap > share) {
        best = bands.get(i);
        share = overlap;
      }
    }
    if (best == null) {
      best = new Band(glyph);
      bands.add(best);
    }
    return best;
  }

  private static List<Word> words(List<Glyph> row) {
    row.sort(Comparator.comparingDouble(Glyph::left));
    List<Word> words = new ArrayList<>();
    List<Glyph> word = new ArrayList<>();
    float widths = 0;
    for (Glyph glyph : row) {
      Glyph last = word.isEmpty() ? null : word.get(word.size() - 1);
      if (last != null && (glyph.mark() || accent(glyph, last))) {
        word.set(word.size() - 1, marked(last, glyph));
      } else if (last == null || !repeats(glyph, last)) {
        if (last != null && (glyph.blank() || apart(last, glyph, widths / word.size()))) {
          words.add(new Word(List.copyOf(word)));
          word.clear();
          widths = 0;
        }
        if (!glyph.blank()) {
          word.add(glyph);
          widths += glyph.width();
        }
      }
    }
    if (!word.isEmpty()) {
      words.add(new Word(List.copyOf(word)));
    }
    return words;
  }

  private static boolean apart(Glyph last, Glyph next, float meanWidth) {
    float gap = next.left() - last.right();
    float size = Math.max(last.size(), next.size());
    if (last.ideographic() && next.ideographic()) {
      return gap > size * 0.5f;
    }
    float wanted = Math.min(last.space() * 0.5f, meanWidth * 0.3f);
    return gap > Math.max(wanted, size * 0.08f);
  }

  /** Bold faked by drawing twice. */
  private static boolean repeats(Glyph glyph, Glyph last) {
    return glyph.text().equals(last.text())
        && Math.abs(glyph.left() - last.left()) < 0.25f * last.width()
        && Math.abs(glyph.baseline() - last.baseline()) < 0.25f * last.size();
  }

  /** An accent drawn over a letter as a character of its own. */
  private static boolean accent(Glyph glyph, Glyph last) {
    return "´`¨^~¯ˇ˚¸˘".contains(glyph.text())
        && Character.isLetter(last.text().codePointBefore(last.text().length()))
        && glyph.left() < last.right() - 0.5f * glyph.width();
  }

  private static Glyph marked(Glyph letter, Glyph mark) {
    int at = "´`¨^~¯ˇ˚¸˘".indexOf(mark.text());
    String combining =
        at < 0
            ? mark.text()
            : "\u0301\u0300\u0308\u0302\u0303\u0304\u030C\u030A\u0327\u0306".substring(at, at + 1);
    return new Glyph(
        Normalizer.normalize(letter.text() + combining, Normalizer.Form.NFC),
        letter.left(),
        letter.right(),
        letter.baseline(),
        letter.size(),
        letter.space(),
        letter.bold(),
        letter.order());
  }

  /** A row in the making: the band of height that most of its glyphs stand in. */
  private static final class Band {
    private final List<Glyph> glyphs = new ArrayList<>();
    private float top;
    private float bottom;

    Band(Glyph first) {
      top = first.top();
      bottom = first.bottom();
    }

    float overlap(Glyph glyph) {
      float shared = Math.min(bottom, glyph.bottom()) - Math.max(top, glyph.top());
      return shared / Math.max(0.1f, Math.min(bottom - top, glyph.bottom() - glyph.top()));
    }

    void add(Glyph glyph) {
      float height = glyph.bottom() - glyph.top();
      boolean larger = height > bottom - top;
      if (larger && (glyphs.size() <= 4 || height < 1.5f * (bottom - top))) {
        top = glyph.top();
        bottom = glyph.bottom();
      }
      glyphs.add(glyph);
    }
  }
}
