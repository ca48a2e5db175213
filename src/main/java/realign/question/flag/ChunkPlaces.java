package realign.question.flag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.question.Evidence;
import realign.question.Question;

/** Finds the chunks that hold a question's evidence. */
final class ChunkPlaces {
  private record Row(int row, Chunk chunk) {}

  private final Map<String, List<Row>> byDocument = new HashMap<>();

  ChunkPlaces(List<Chunk> chunks) {
    for (int row = 0; row < chunks.size(); row++) {
      Chunk chunk = chunks.get(row);
      byDocument
          .computeIfAbsent(chunk.span().document(), d -> new ArrayList<>())
          .add(new Row(row, chunk));
    }
  }

  /**
   * Rows of the chunks that hold one of the question's spans whole; of those that touch, if none
   * do.
   */
  int[] holding(Question question) {
    int[] whole = rows(question, true);
    return whole.length > 0 ? whole : rows(question, false);
  }

  private int[] rows(Question question, boolean whole) {
    return question.evidence().stream()
        .map(Evidence::span)
        .flatMapToInt(
            span ->
                byDocument.getOrDefault(span.document(), List.of()).stream()
                    .filter(r -> whole ? r.chunk.span().contains(span) : touches(r.chunk, span))
                    .mapToInt(Row::row))
        .distinct()
        .toArray();
  }

  private static boolean touches(Chunk chunk, Span span) {
    return chunk.span().overlaps(span);
  }
}
