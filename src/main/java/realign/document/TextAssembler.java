package realign.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes one text of many pages, and remembers where everything stands. */
final class TextAssembler {
  /**
   * A whole document.
   *
   * @param removed what isn't in the text
   */
  record Whole(Document document, DocumentLayout layout, List<Removal> removed) {}

  private final ReadingSettings settings;
  private final StringBuilder text = new StringBuilder();
  private final List<Page> pages = new ArrayList<>();
  private final List<PageLayout> layouts = new ArrayList<>();
  private final List<PlacedLine> placed = new ArrayList<>();
  private final List<Removal> removed = new ArrayList<>();
  private List<WordBox> words = new ArrayList<>();

  private TextAssembler(ReadingSettings settings) {
    this.settings = settings;
  }

  static Whole whole(String id, String name, List<PageText> read, ReadingSettings settings) {
    TextAssembler assembler = new TextAssembler(settings);
    Watermarks watermarks = new Watermarks(read);
    List<PageText> pages = read.stream().map(watermarks::without).toList();
    List<Map<Line, Removal.Kind>> running = new RunningLines(pages, settings).onPages();
    Hyphens hyphens = new Hyphens(pages);
    for (int page = 0; page < pages.size(); page++) {
      Timed.check();
      assembler.page(page, pages.get(page), running.get(page), hyphens);
    }
    Document document = new Document(id, name, assembler.text.toString(), assembler.pages);
    List<Heading> headings = new HeadingFinder(assembler.placed).headings();
    return new Whole(
        document,
        new DocumentLayout(assembler.layouts, headings, assembler.removed),
        List.copyOf(assembler.removed));
  }

  private void page(int index, PageText read, Map<Line, Removal.Kind> running, Hyphens hyphens) {
    List<Line> lines = new ArrayList<>();
    for (Line line : read.lines()) {
      Removal.Kind kind = running.get(line);
      if (kind == null) {
        lines.add(line);
      } else {
        removed.add(new Removal(kind, index + 1, line.text()));
      }
    }
    if (!read.slanting().isEmpty()) {
      removed.add(new Removal(Removal.Kind.SLANTING, index + 1, Watermarks.text(read)));
    }
    endPage(lines);
    int start = text.length();
    words = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Hyphens.Join join =
          i == 0 || !settings.joinHyphens()
              ? Hyphens.Join.NOT
              : hyphens.between(lines.get(i - 1), lines.get(i));
      line(index, lines.get(i), i == 0, join);
    }
    pages.add(new Page(index + 1, start, text.length()));
    if (read.height() > 0) {
      layouts.add(PageLayout.of(read.width(), read.height(), words));
    }
  }

  /** White after the page before: a line's end where a sentence runs on, else a paragraph's. */
  private void endPage(List<Line> next) {
    if (text.isEmpty() || next.isEmpty()) {
      return;
    }
    char last = text.charAt(text.length() - 1);
    boolean runsOn =
        Character.isLowerCase(next.get(0).text().codePointAt(0)) && ".!?:".indexOf(last) < 0;
    text.append(runsOn ? "\n" : "\n\n");
    int at = pages.size() - 1;
    Page before = pages.get(at);
    pages.set(at, new Page(before.number(), before.start(), text.length()));
  }

  private void line(int page, Line line, boolean first, Hyphens.Join join) {
    Timed.check();
    String words = line.text();
    if (join == Hyphens.Join.NOT) {
      text.append(first ? "" : line.paragraph() ? "\n\n" : "\n");
    } else {
      words = joined(page, words, join);
    }
    int start = text.length();
    text.append(words);
    for (WordBox box : line.words()) {
      this.words.add(moved(box, start));
    }
    placed.add(new PlacedLine(line, start, text.length()));
  }

  /** Takes the hyphen off, and ends the line after the word that was broken. */
  private String joined(int page, String next, Hyphens.Join join) {
    int space = next.indexOf(' ');
    if (join == Hyphens.Join.WITHOUT) {
      int start = Math.max(text.lastIndexOf(" "), text.lastIndexOf("\n")) + 1;
      String broken = text.substring(start) + (space < 0 ? next : next.substring(0, space));
      removed.add(new Removal(Removal.Kind.HYPHEN, page + 1, broken));
      text.setLength(text.length() - 1);
      int last = words.size() - 1;
      if (last >= 0) {
        words.set(last, cut(words.get(last), text.length()));
      }
    }
    return space < 0 ? next : next.substring(0, space) + '\n' + next.substring(space + 1);
  }

  private static WordBox moved(WordBox box, int by) {
    return new WordBox(
        box.start() + by, box.end() + by, box.x(), box.y(), box.width(), box.height());
  }

  private static WordBox cut(WordBox box, int end) {
    return new WordBox(
        box.start(), Math.min(box.end(), end), box.x(), box.y(), box.width(), box.height());
  }
}
