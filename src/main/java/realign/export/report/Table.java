package realign.export.report;

import java.util.List;

/** A table whose first columns hold words and whose others hold numbers. */
final class Table {
  private final Element body = Element.of("tbody");
  private final Element table = Element.of("table");
  private final int words;

  /**
   * A table without rows.
   *
   * @param words how many columns, from the left, hold words
   */
  Table(int words, List<String> heads) {
    this.words = words;
    Element row = Element.of("tr");
    for (int i = 0; i < heads.size(); i++) {
      row.add(Element.styled("th", style(i), heads.get(i)).with("scope", "col"));
    }
    table.add(Element.of("thead", row), body);
  }

  Table row(String... cells) {
    return styledRow("", cells);
  }

  Table styledRow(String style, String... cells) {
    Element row = Element.styled("tr", style);
    for (int i = 0; i < cells.length; i++) {
      row.add(Element.styled("td", style(i), cells[i]));
    }
    body.add(row);
    return this;
  }

  /** A row that names the rows below it. */
  Table heading(String text, int columns) {
    Element cell =
        Element.of("th", text).with("colspan", String.valueOf(columns)).with("scope", "rowgroup");
    body.add(Element.styled("tr", "heading", cell));
    return this;
  }

  /** The table, in a box that scrolls sideways where the page is narrow. */
  Element element() {
    return Element.styled("div", "scroll", table);
  }

  private String style(int column) {
    return column < words ? "word" : "number";
  }
}
