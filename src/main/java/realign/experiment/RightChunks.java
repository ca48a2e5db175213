package realign.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    List<Integer> rows = rows(question.evidence());
    long wanted = scoring == Scoring.STRICT ? 1 : rows.size();
    return rows.stream().limit(wanted).mapToInt(Integer::intValue).toArray();
  }

  /**
   * Rows of the chunks that hold passages known not to answer a question, and none of its evidence.
   */
  int[] not(List<Evidence> negatives, Question question) {
    List<Integer> right = rows(question.evidence());
    return rows(negatives).stream()
        .filter(row -> !right.contains(row))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private List<Integer> rows(List<Evidence> evidence) {
    Set<Integer> rows = new LinkedHashSet<>();
    evidence.forEach(each -> rows.addAll(holding(each.span())));
    return List.copyOf(rows);
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
