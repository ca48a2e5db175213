package realign.document;

import java.util.List;

/**
 * How a document looks where that is known: its pages in points, its headings in order, and what
 * stands on its pages but isn't in its text.
 *
 * @param pages one a page of the document; none where the file has no pages of its own
 * @param headings ascending by place
 * @param removed by page
 */
public record DocumentLayout(
    List<PageLayout> pages, List<Heading> headings, List<Removal> removed) {
  public static final DocumentLayout EMPTY = new DocumentLayout(List.of(), List.of());

  public DocumentLayout {
    pages = List.copyOf(pages);
    headings = List.copyOf(headings);
    removed = List.copyOf(removed);
  }

  /** Of a document whose text holds all that its pages do. */
  public DocumentLayout(List<PageLayout> pages, List<Heading> headings) {
    this(pages, headings, List.of());
  }

  /**
   * What isn't in the text of a page.
   *
   * @param page from 1
   */
  public List<Removal> removed(int page) {
    return removed.stream().filter(each -> each.page() == page).toList();
  }

  /**
   * The boxes of the words in a stretch of text, on one page.
   *
   * @param page from 1
   */
  public List<WordBox> words(int page, int start, int end) {
    return page <= pages.size() ? pages.get(page - 1).words(start, end) : List.of();
  }

  /** Compact bytes, to be kept beside the document and read by {@link #of}. */
  public byte[] bytes() {
    return LayoutFormat.write(this);
  }

  /**
   * The layout that {@link #bytes} gave; {@link #EMPTY} of no bytes, as texts without a file have.
   *
   * @throws java.io.UncheckedIOException if they aren't such bytes
   */
  public static DocumentLayout of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : LayoutFormat.read(bytes);
  }
}
