package realign.samples;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Sets the table of contents, which has to know its own length to name the pages after it. */
final class ContentsSetter {
  private static final String TITLE = "Contents";
  private static final float GUTTER = 27;
  private static final float COLUMN = (Frame.FULL_WIDTH - GUTTER) / 2;
  private static final float FOR_NUMBER = 24;

  private final Lines lines;
  private final Press press;
  private final Palette palette;

  ContentsSetter(Press press, Palette palette) {
    this.lines = new Lines(press);
    this.press = press;
    this.palette = palette;
  }

  /** The sheets of the contents, when so many sheets come before them. */
  List<Sheet> set(List<Heading> headings, int before) {
    int length = sheets(headings, 0).size();
    return sheets(headings, before + length);
  }

  /** Two columns a page, the first page's under the title. */
  private List<Sheet> sheets(List<Heading> headings, int offset) {
    Strip title = new ProseSetter(press, palette).section(TITLE);
    List<List<Mark>> pages = new ArrayList<>();
    int column = -1;
    float y = Frame.BOTTOM;
    for (Heading heading : headings) {
      Strip entry = entry(heading, offset);
      if (y + entry.extent() + entry.room() > Frame.BOTTOM) {
        column++;
        y = Frame.TOP + (column < 2 ? title.height() + 4 : 0) - entry.before();
        startPage(pages, column, title);
      }
      y += entry.before();
      float right = column % 2 * (COLUMN + GUTTER);
      for (Mark mark : entry.marks()) {
        pages.get(column / 2).add(mark.moved(right, y));
      }
      y += entry.height();
    }
    return pages.stream().map(marks -> new Sheet(TITLE, List.copyOf(marks))).toList();
  }

  private static void startPage(List<List<Mark>> pages, int column, Strip title) {
    if (column % 2 == 0) {
      pages.add(new ArrayList<>());
    }
    if (column == 0) {
      title.marks().forEach(mark -> pages.get(0).add(mark.moved(0, Frame.TOP)));
    }
  }

  private Strip entry(Heading heading, int offset) {
    if (!heading.section()) {
      List<Mark> marks = new ArrayList<>();
      float height = line(marks, heading, 14, 0.8f, Style.CONTENTS_SUBSECTION, offset);
      return Strip.of(0, height, marks);
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Fill(Frame.LEFT, 0, COLUMN, 0.6f, palette.rule()));
    float height = line(marks, heading, 0, 5, Style.CONTENTS_SECTION, offset);
    return Strip.of(7, height, marks).heading(heading, 24);
  }

  private float line(
      List<Mark> marks, Heading heading, float indent, float top, Style style, int offset) {
    Color colour = heading.section() ? palette.deep() : Palette.INK;
    int sheet = heading.sheet() + offset;
    String page = String.valueOf(sheet + 1);
    float right = Frame.LEFT + COLUMN - press.width(page, style);
    float y = top;
    for (String row : lines.of(heading.title(), style, COLUMN - indent - FOR_NUMBER)) {
      marks.add(new Mark.Words(Frame.LEFT + indent, y + style.baseline(), style, colour, row));
      y += style.leading();
    }
    float baseline = y - style.leading() + style.baseline();
    marks.add(new Mark.Words(right, baseline, style, palette.accent(), page));
    marks.add(new Mark.Link(Frame.LEFT, top, COLUMN, y - top, sheet));
    return y;
  }
}
