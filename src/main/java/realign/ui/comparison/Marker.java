package realign.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.question.Evidence;
import realign.ui.kit.HighlightedText.Mark;

/**
 * What a person knows about a query.
 *
 * @param gold ids of the chunks that hold the evidence
 * @param negatives passages that don't answer it
 */
record Marker(
    List<Evidence> evidence, Set<String> gold, List<Evidence> negatives, QueryWords words) {
  boolean right(Chunk chunk) {
    return gold.contains(chunk.id());
  }

  boolean wrong(Chunk chunk) {
    return negatives.stream()
        .anyMatch(no -> no.span().overlaps(chunk.span()) && !no.quote().isEmpty());
  }

  /** On the chunk's text: evidence, where it isn't all of it, and the query's words. */
  List<Mark> marks(Chunk chunk) {
    List<Mark> marks = new ArrayList<>();
    if (right(chunk)) {
      int start = chunk.span().start();
      int length = chunk.text().length();
      evidence.stream()
          .map(Evidence::span)
          .filter(span -> span.overlaps(chunk.span()) && !span.contains(chunk.span()))
          .map(span -> within(span, start, length))
          .forEach(marks::add);
    }
    marks.addAll(words.in(chunk.text()));
    return marks;
  }

  private static Mark within(Span span, int start, int length) {
    return new Mark(
        Math.max(0, span.start() - start), Math.min(length, span.end() - start), "evidence");
  }
}
