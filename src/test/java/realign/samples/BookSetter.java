package realign.samples;

import java.util.ArrayList;
import java.util.List;

/** Sets a whole manuscript: its text first, then the contents that point into it. */
final class BookSetter {
  private final Press press;
  private final Palette palette;

  BookSetter(Press press, Palette palette) {
    this.press = press;
    this.palette = palette;
  }

  Book set(Manuscript manuscript) {
    Book text = Paginator.paginate("", new BlockSetter(press, palette).set(manuscript.blocks()));
    List<Sheet> inner = new ArrayList<>();
    inner.addAll(new ContentsSetter(press, palette).set(text.headings(), 1));
    int before = 1 + inner.size();
    inner.addAll(text.sheets());
    List<Heading> headings =
        text.headings().stream().map(h -> h.on(h.sheet() + before, h.top())).toList();
    return new Book(bound(manuscript.front(), inner), headings);
  }

  private List<Sheet> bound(FrontMatter front, List<Sheet> inner) {
    Furniture furniture = new Furniture(press, palette, front);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new Cover(press, palette).set(front));
    for (Sheet sheet : inner) {
      sheets.add(furniture.dress(sheet, sheets.size() + 1));
    }
    return List.copyOf(sheets);
  }
}
