package realign.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import realign.chunk.Chunk;
import realign.document.Span;
import realign.question.Evidence;
import realign.question.Question;

/**
 * Which chunks answer a question, by its evidence. A chunk holds evidence if four fifths of the
 * shorter of the two are in both: a quote all but whole in the chunk, or a small chunk all but
 * whole in the evidence. Where no chunk does, the one with most of it counts.
 */
public final class RightChunks {
  private static final double SHARE = .8;

  private final List<Chunk> chunks;
  private final Map<String, List<Integer>> byDocument = new HashMap<>();

  public RightChunks(List<Chunk> chunks) {
    this.chunks = chunks;
    for (int row = 0; row < chunks.size(); row++) {
      byDocument
          .computeIfAbsent(chunks.get(row).span().document(), d -> new ArrayList<>())
          .add(row);
    }
  }

  /** Rows, the source chunk first; only that where scoring is strict; none for an orphan. */
  public int[] of(Question question, Scoring scoring) {
    List<Integer> rows = new ArrayList<>();
    for (Evidence evidence : question.evidence()) {
      for (int row : holding(evidence.span())) {
        if (!rows.contains(row)) {
          rows.add(row);
        }
      }
    }
    long wanted = scoring == Scoring.STRICT ? 1 : rows.size();
    return rows.stream().limit(wanted).mapToInt(Integer::intValue).toArray();
  }

  /** The chunk in whose middle the evidence lies comes first. */
  private List<Integer> holding(Span evidence) {
    List<Integer> touching =
        byDocument.getOrDefault(evidence.document(), List.of()).stream()
            .filter(row -> shared(row, evidence) > 0)
            .sorted(
                Comparator.<Integer>comparingInt(row -> -shared(row, evidence))
                    .thenComparingInt(row -> distance(row, evidence)))
            .toList();
    List<Integer> holding = touching.stream().filter(row -> holds(row, evidence)).toList();
    return holding.isEmpty() ? touching.stream().limit(1).toList() : holding;
  }

  private boolean holds(int row, Span evidence) {
    int shorter = Math.min(chunks.get(row).span().length(), evidence.length());
    return shared(row, evidence) >= SHARE * shorter;
  }

  private int shared(int row, Span evidence) {
    Span span = chunks.get(row).span();
    return Math.min(span.end(), evidence.end()) - Math.max(span.start(), evidence.start());
  }

  private int distance(int row, Span evidence) {
    Span span = chunks.get(row).span();
    return Math.abs(span.start() + span.end() - evidence.start() - evidence.end());
  }
}
