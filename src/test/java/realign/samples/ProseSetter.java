package realign.samples;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import realign.samples.Block.Item;
import realign.samples.Block.Note;

/** Sets headings, paragraphs, list items and call-outs. */
final class ProseSetter {
  /** A paragraph of no more lines than this isn't divided between pages. */
  private static final int WHOLE = 7;

  private static final float HANG = 17;
  private static final float NOTE_INSET = 14;

  private final Lines lines;
  private final Press press;
  private final Palette palette;

  ProseSetter(Press press, Palette palette) {
    this.lines = new Lines(press);
    this.press = press;
    this.palette = palette;
  }

  Strip section(String title) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Fill(Frame.LEFT, 0, 36, 4, palette.accent()));
    List<String> rows = lines.of(title, Style.SECTION, Frame.FULL_WIDTH);
    float height = text(marks, rows, Style.SECTION, palette.deep(), Frame.LEFT, 12);
    return Strip.of(34, height + 4, marks).heading(new Heading(true, title, 0, 0), 240);
  }

  Strip subsection(String title) {
    List<Mark> marks = new ArrayList<>();
    List<String> rows = lines.of(title, Style.SUBSECTION, Frame.FULL_WIDTH);
    float height = text(marks, rows, Style.SUBSECTION, palette.accent(), Frame.LEFT, 0);
    return Strip.of(19, height, marks).heading(new Heading(false, title, 0, 0), 110);
  }

  List<Strip> paragraph(String text, float before) {
    List<String> rows = lines.ofParagraph(text, Style.BODY, Frame.TEXT_WIDTH);
    return rows.size() <= WHOLE ? List.of(strip(rows, before)) : divisible(rows, before);
  }

  /** The first two lines and the last two stay together. */
  private List<Strip> divisible(List<String> rows, float before) {
    int last = rows.size() - 2;
    List<Strip> strips = new ArrayList<>(List.of(strip(rows.subList(0, 2), before)));
    rows.subList(2, last).forEach(row -> strips.add(strip(List.of(row), 0)));
    strips.add(strip(rows.subList(last, rows.size()), 0));
    return strips;
  }

  private Strip strip(List<String> rows, float before) {
    List<Mark> marks = new ArrayList<>();
    float height = text(marks, rows, Style.BODY, Palette.INK, Frame.TEXT, 0);
    return Strip.of(before, height, marks);
  }

  Strip item(Item item, float before) {
    List<Mark> marks = new ArrayList<>();
    text(marks, List.of(item.label()), Style.LABEL, palette.accent(), Frame.TEXT, 0);
    List<String> rows = lines.ofParagraph(item.text(), Style.BODY, Frame.TEXT_WIDTH - HANG);
    float height = text(marks, rows, Style.BODY, Palette.INK, Frame.TEXT + HANG, 0);
    return Strip.of(before, height, marks);
  }

  Strip note(Note note, float before) {
    float x = Frame.TEXT + NOTE_INSET;
    float width = Frame.TEXT_WIDTH - 2 * NOTE_INSET;
    float indent = press.width(note.label() + ": ", Style.NOTE_LABEL);
    List<String> rows = lines.of(note.text(), Style.NOTE, width - indent, width);
    float height = rows.size() * Style.NOTE.leading() + 20;
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Fill(Frame.TEXT, 0, Frame.TEXT_WIDTH, height, palette.tint()));
    marks.add(new Mark.Fill(Frame.TEXT, 0, 3, height, palette.accent()));
    text(marks, List.of(note.label() + ":"), Style.NOTE_LABEL, palette.deep(), x, 10);
    text(marks, rows.subList(0, 1), Style.NOTE, Palette.INK, x + indent, 10);
    float second = 10 + Style.NOTE.leading();
    text(marks, rows.subList(1, rows.size()), Style.NOTE, Palette.INK, x, second);
    return Strip.of(before + 4, height, marks);
  }

  private static float text(
      List<Mark> marks, List<String> rows, Style style, Color colour, float x, float top) {
    float y = top;
    for (String row : rows) {
      marks.add(new Mark.Words(x, y + style.baseline(), style, colour, row));
      y += style.leading();
    }
    return y;
  }
}
