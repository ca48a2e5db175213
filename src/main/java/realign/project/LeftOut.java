package realign.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import realign.chunk.Chunk;
import realign.document.Span;

/**
 * The text that only excluded chunks hold: what a person left out, however documents are cut. A
 * chunk whose text is nearly all in it is left out too.
 */
final class LeftOut {
  private static final double NEARLY_ALL = .8;

  private final Map<String, List<Span>> excluded = new HashMap<>();
  private final Map<String, List<Span>> kept = new HashMap<>();

  LeftOut(List<Chunk> chunks, Set<String> ids) {
    for (Chunk chunk : chunks) {
      (ids.contains(chunk.id()) ? excluded : kept)
          .computeIfAbsent(chunk.span().document(), document -> new ArrayList<>())
          .add(chunk.span());
    }
  }

  boolean holds(Chunk chunk) {
    Span span = chunk.span();
    List<Span> out = excluded.getOrDefault(span.document(), List.of());
    if (out.stream().noneMatch(span::overlaps)) {
      return false;
    }
    boolean[] left = new boolean[span.length()];
    mark(left, span, out, true);
    mark(left, span, kept.getOrDefault(span.document(), List.of()), false);
    int count = 0;
    for (boolean each : left) {
      count += each ? 1 : 0;
    }
    return count >= NEARLY_ALL * left.length;
  }

  private static void mark(boolean[] left, Span span, List<Span> others, boolean value) {
    for (Span other : others) {
      int from = Math.max(span.start(), other.start());
      int to = Math.min(span.end(), other.end());
      if (from < to) {
        java.util.Arrays.fill(left, from - span.start(), to - span.start(), value);
      }
    }
  }
}
