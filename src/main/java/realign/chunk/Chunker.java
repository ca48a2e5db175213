package realign.chunk;

import java.util.ArrayList;
import java.util.List;
import realign.document.Document;
import realign.document.DocumentLayout;
import realign.document.Heading;

/**
 * Cuts documents into chunks. Every chunk is a stretch of the document's text without white space
 * at its ends; together they hold every character that isn't white space; the same settings give
 * the same chunks. Safe for use from several threads.
 */
public final class Chunker {
  private final Chunking chunking;

  public Chunker(Chunking chunking) {
    this.chunking = chunking;
  }

  /**
   * Counts and cuts.
   *
   * @param counter the one that the chunking names
   * @param layout for sections; {@link DocumentLayout#EMPTY} where not known
   */
  public List<Chunk> cut(Document document, DocumentLayout layout, TokenCounter counter) {
    return cut(CountedText.count(document, counter), layout.headings());
  }

  /**
   * Cuts what was counted before.
   *
   * @param headings ascending by place; none where not known
   */
  public List<Chunk> cut(CountedText text, List<Heading> headings) {
    if (!text.counter().equals(chunking.counter())) {
      throw new IllegalArgumentException(text.counter() + " for " + chunking.counter());
    }
    Sections sections = new Sections(text.document().text(), headings);
    ChunkMaker maker = new ChunkMaker(text, sections);
    List<Chunk> chunks = new ArrayList<>();
    for (Range range : ranges(text, sections)) {
      maker.chunk(range).ifPresent(chunks::add);
    }
    return List.copyOf(chunks);
  }

  private List<Range> ranges(CountedText text, Sections sections) {
    Document document = text.document();
    Range whole = new Range(0, document.text().length());
    return switch (chunking.method()) {
      case DOCUMENT -> List.of(whole);
      case PAGES -> document.pages().stream().map(p -> new Range(p.start(), p.end())).toList();
      case TOKENS -> tokens(text, whole);
      case WORDS -> Units.windows(Units.words(document.text()), chunking);
      case SENTENCES -> Units.windows(Units.sentences(document.text()), chunking);
      case HEADINGS ->
          sections.ranges().stream().flatMap(section -> tokens(text, section).stream()).toList();
    };
  }

  private List<Range> tokens(CountedText text, Range range) {
    return new TokenCutter(text, chunking.size(), chunking.overlap()).cut(range);
  }
}
