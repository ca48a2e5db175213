package realign.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds quotes in one document, although white space, hyphens, dashes, ligatures and quote marks
 * may differ, and, where nothing else fits, capital letters and the last punctuation too. Made once
 * a document, quick to ask. Safe for use from several threads.
 */
public final class QuoteFinder {
  private final Document document;
  private final FoldedText folded;
  private final FoldedText caseless;

  public QuoteFinder(Document document) {
    this.document = document;
    this.folded = FoldedText.of(document.text());
    this.caseless = folded.caseless();
  }

  /** Where the quote stands first. */
  public Optional<Span> find(String quote) {
    return nearest(quote, 0);
  }

  /** Where the quote stands, nearest to an offset where it is expected. */
  public Optional<Span> nearest(String quote, int offset) {
    return findAll(quote).stream()
        .min(
            Comparator.<Span>comparingInt(span -> Math.abs(span.start() - offset))
                .thenComparingInt(Span::start));
  }

  /**
   * All places where the quote stands, ascending; the strictest way of comparing that finds any.
   */
  public List<Span> findAll(String quote) {
    List<Span> exact = exact(quote.strip());
    List<Span> words = exact.stream().filter(span -> wholeWords(span.start(), span.end())).toList();
    if (!words.isEmpty()) {
      return words;
    }
    FoldedText sought = FoldedText.of(quote);
    for (FoldedText wanted : List.of(sought, sought.withoutEdgePunctuation())) {
      List<Span> found = within(folded, wanted);
      if (found.isEmpty()) {
        found = within(caseless, wanted.caseless());
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return exact;
  }

  private List<Span> exact(String quote) {
    List<Span> found = new ArrayList<>();
    String text = document.text();
    for (int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        at >= 0;
        at = text.indexOf(quote, at + quote.length())) {
      found.add(new Span(document.id(), at, at + quote.length()));
    }
    return found;
  }

  private List<Span> within(FoldedText text, FoldedText quote) {
    List<Span> found = new ArrayList<>();
    String sought = quote.text();
    for (int at = sought.isEmpty() ? -1 : text.text().indexOf(sought);
        at >= 0;
        at = text.text().indexOf(sought, at + 1)) {
      int start = text.start(at);
      int end = text.end(at + sought.length() - 1);
      if (wholeWords(start, end)) {
        found.add(new Span(document.id(), start, end));
        at += sought.length() - 1;
      }
    }
    return found;
  }

  private boolean wholeWords(int start, int end) {
    return !insideWord(start) && !insideWord(end);
  }

  private boolean insideWord(int offset) {
    String text = document.text();
    return offset > 0
        && offset < text.length()
        && spaced(text.codePointBefore(offset))
        && spaced(text.codePointAt(offset));
  }

  /** Whether the character belongs to a script that puts spaces between its words. */
  private static boolean spaced(int character) {
    return Character.isLetterOrDigit(character)
        && !Character.isIdeographic(character)
        && Character.UnicodeScript.of(character) != Character.UnicodeScript.HIRAGANA
        && Character.UnicodeScript.of(character) != Character.UnicodeScript.KATAKANA
        && Character.UnicodeScript.of(character) != Character.UnicodeScript.THAI;
  }
}
