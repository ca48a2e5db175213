package realign.samples;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, at spaces only: a word cut in two would be lost to a search. */
final class Lines {
  private final Press press;

  Lines(Press press) {
    this.press = press;
  }

  List<String> of(String text, Style style, float width) {
    return of(text, style, width, width);
  }

  /** Lines of a paragraph, a little narrower where that spares the last word standing alone. */
  List<String> ofParagraph(String text, Style style, float width) {
    List<String> full = of(text, style, width);
    for (float share = 0.98f; share > 0.9f && lastWordAlone(full); share -= 0.02f) {
      List<String> narrower = of(text, style, width * share);
      if (narrower.size() == full.size() && !lastWordAlone(narrower)) {
        return narrower;
      }
    }
    return full;
  }

  private static boolean lastWordAlone(List<String> lines) {
    return lines.size() > 1 && lines.get(lines.size() - 1).indexOf(' ') < 0;
  }

  List<String> of(String text, Style style, float firstWidth, float width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      float limit = lines.isEmpty() ? firstWidth : width;
      if (!line.isEmpty() && press.width(longer, style) > limit) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return List.copyOf(lines);
  }
}
