package realign.chunk;

import java.util.ArrayList;
import java.util.List;

/** Words and sentences of a text, and windows over them. */
final class Units {
  private Units() {}

  /** Runs without white space; where a script has no spaces, single characters. */
  static List<Range> words(String text) {
    return split(text, Borders.WORD);
  }

  /** Sentences, each up to where the next starts. */
  static List<Range> sentences(String text) {
    return split(text, Borders.SENTENCE);
  }

  /** Windows of so many units, each sharing so many with the next. */
  static List<Range> windows(List<Range> units, Chunking chunking) {
    List<Range> windows = new ArrayList<>();
    int step = chunking.size() - chunking.overlap();
    for (int from = 0; from < units.size(); from += step) {
      int to = Math.min(units.size(), from + chunking.size());
      windows.add(new Range(units.get(from).start(), units.get(to - 1).end()));
      if (to == units.size()) {
        break;
      }
    }
    return windows;
  }

  private static List<Range> split(String text, int rank) {
    Borders borders = new Borders(text);
    List<Range> units = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= text.length(); at++) {
      boolean cut = at == text.length() || borders.rank(at) >= rank;
      if (cut) {
        Range unit = new Range(start, at).trimmed(text);
        if (!unit.empty()) {
          units.add(unit);
        }
        start = at;
      }
    }
    return units;
  }
}
