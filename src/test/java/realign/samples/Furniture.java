package realign.samples;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** What every page but the cover carries: a running header, a footer and the page's number. */
final class Furniture {
  private static final float HEADER = 46;
  private static final float FOOTER = Frame.HEIGHT - 48;

  private final Press press;
  private final Palette palette;
  private final FrontMatter front;

  Furniture(Press press, Palette palette, FrontMatter front) {
    this.press = press;
    this.palette = palette;
    this.front = front;
  }

  Sheet dress(Sheet sheet, int page) {
    List<Mark> marks = new ArrayList<>();
    marks.add(left(front.title(), HEADER, Style.RUNNING, Palette.QUIET));
    marks.add(right(sheet.section(), HEADER, Style.RUNNING_SECTION, palette.accent()));
    marks.add(new Mark.Fill(Frame.LEFT, 62, Frame.FULL_WIDTH, 0.6f, palette.rule()));
    marks.addAll(sheet.marks());
    marks.add(left(front.footer(), FOOTER, Style.RUNNING, Palette.QUIET));
    marks.add(right(String.valueOf(page), FOOTER, Style.FOLIO, palette.deep()));
    return new Sheet(sheet.section(), List.copyOf(marks));
  }

  private static Mark left(String text, float top, Style style, Color colour) {
    return new Mark.Words(Frame.LEFT, top + style.baseline(), style, colour, text);
  }

  private Mark right(String text, float top, Style style, Color colour) {
    float x = Frame.RIGHT - press.width(text, style);
    return new Mark.Words(x, top + style.baseline(), style, colour, text);
  }
}
