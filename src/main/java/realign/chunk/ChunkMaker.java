package realign.chunk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import realign.document.Document;
import realign.document.Span;

/** Turns ranges of one document into its chunks. */
final class ChunkMaker {
  private final CountedText counted;
  private final Sections sections;

  ChunkMaker(CountedText counted, Sections sections) {
    this.counted = counted;
    this.sections = sections;
  }

  /** The chunk of a range; none where it holds only white space. */
  Optional<Chunk> chunk(Range range) {
    Document document = counted.document();
    Range place = range.trimmed(document.text());
    if (place.empty()) {
      return Optional.empty();
    }
    Span span = new Span(document.id(), place.start(), place.end());
    String text = document.text().substring(place.start(), place.end());
    return Optional.of(
        new Chunk(
            id(span, text),
            span,
            text,
            counted.tokens(place.start(), place.end()),
            document.pageAt(place.start()),
            document.pageAt(place.end() - 1),
            sections.path(place)));
  }

  static String id(Span span, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String place = span.document() + ' ' + span.start() + ' ' + span.end() + '\n';
      digest.update(place.getBytes(StandardCharsets.UTF_8));
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
