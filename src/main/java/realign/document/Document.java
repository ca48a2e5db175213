package realign.document;

import java.util.List;

/**
 * A document as the machine reads it.
 *
 * @param id from the file's content: the same file has the same id wherever it lies
 * @param name the file's name, as the user knows it
 * @param text all pages' text; offsets everywhere are UTF-16 offsets into it
 * @param pages in order; together they cover the text
 */
public record Document(String id, String name, String text, List<Page> pages) {
  public Document {
    pages = List.copyOf(pages);
  }

  /** The number of the page that holds the offset; the last page's for the end of the text. */
  public int pageAt(int offset) {
    return pages.stream()
        .filter(page -> offset < page.end())
        .findFirst()
        .orElse(pages.get(pages.size() - 1))
        .number();
  }
}
