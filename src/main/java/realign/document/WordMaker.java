package realign.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes words of one row's glyphs: finds the white between them, and sets accents on letters. */
final class WordMaker {
  private static final String ACCENTS = "´`¨^~¯ˇ˚¸˘";
  private static final String COMBINING =
      "\u0301\u0300\u0308\u0302\u0303\u0304\u030C\u030A\u0327\u0306";

  private final Tracking tracking;
  private final List<Word> words = new ArrayList<>();
  private final List<Glyph> word = new ArrayList<>();
  private float widths;

  private WordMaker(List<Glyph> row) {
    this.tracking = new Tracking(row);
  }

  /** Words from left to right; sorts the row. */
  static List<Word> words(List<Glyph> row) {
    row.sort(Comparator.comparingDouble(Glyph::left));
    WordMaker maker = new WordMaker(row);
    for (Glyph glyph : row) {
      maker.take(glyph);
    }
    maker.end();
    return maker.words;
  }

  private void take(Glyph glyph) {
    Glyph last = word.isEmpty() ? null : word.get(word.size() - 1);
    if (last != null && (glyph.mark() || accent(glyph, last))) {
      word.set(word.size() - 1, marked(last, glyph));
    } else if (last == null || !glyph.repeats(last)) {
      if (last != null && (glyph.blank() || apart(last, glyph))) {
        end();
      }
      if (!glyph.blank()) {
        word.add(glyph);
        widths += glyph.width();
      }
    }
  }

  private void end() {
    if (!word.isEmpty()) {
      words.add(new Word(List.copyOf(word)));
      word.clear();
      widths = 0;
    }
  }

  private boolean apart(Glyph last, Glyph next) {
    float gap = next.left() - last.right();
    float size = Math.max(last.size(), next.size());
    if (last.ideographic() && next.ideographic()) {
      return gap > size * 0.5f;
    }
    float wanted = Math.min(last.space() * 0.5f, widths / word.size() * 0.3f);
    return gap - tracking.after(last) > Math.max(wanted, size * 0.08f);
  }

  /** An accent drawn over a letter as a character of its own. */
  private static boolean accent(Glyph glyph, Glyph last) {
    return ACCENTS.contains(glyph.text())
        && Character.isLetter(last.text().codePointBefore(last.text().length()))
        && glyph.left() < last.right() - 0.5f * glyph.width();
  }

  private static Glyph marked(Glyph letter, Glyph mark) {
    int at = ACCENTS.indexOf(mark.text());
    String combining = at < 0 ? mark.text() : COMBINING.substring(at, at + 1);
    return letter.reading(Normalizer.normalize(letter.text() + combining, Normalizer.Form.NFC));
  }
}
