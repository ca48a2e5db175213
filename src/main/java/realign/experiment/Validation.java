package realign.experiment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import realign.adapter.Adapter;
import realign.adapter.Provenance;
import realign.adapter.Side;
import realign.job.Progress;
import realign.retrieval.ExactSearch;
import realign.vector.Matrix;

/** Scores maps on the validation questions. Safe for use from several threads. */
final class Validation {
  /** Products of questions and chunks a check: keeps it far below an epoch's cost. */
  private static final long MOST_SCORES = 40_000_000;

  private static final int LEAST_QUESTIONS = 100;

  /** Questions that are mapped at once: all threads stand still while a large array is cleared. */
  private static final int BLOCK = 4096;

  private final Material material;
  private final List<String> ids;
  private final ExactSearch plainSearch;
  private final int[] questions;
  private final Part[] parts;
  private final Matrix vectors;
  private final int[][] relevant;
  private final Map<Part, PartScore> baseline;

  Validation(Material material, Split split) {
    this.material = material;
    this.ids = material.chunks().stream().map(c -> c.id()).toList();
    this.plainSearch = new ExactSearch(material.chunkVectors(), ids);
    Map<Part, int[]> chosen = chosen(material, split);
    questions = chosen.values().stream().flatMapToInt(IntStream::of).toArray();
    parts =
        chosen.entrySet().stream()
            .flatMap(e -> IntStream.of(e.getValue()).mapToObj(q -> e.getKey()))
            .toArray(Part[]::new);
    vectors = material.questionVectors().pick(questions);
    relevant = IntStream.of(questions).mapToObj(q -> material.relevant()[q]).toArray(int[][]::new);
    baseline = scores(plainSearch.ranks(vectors, relevant, Progress.NONE, ""));
  }

  private static Map<Part, int[]> chosen(Material material, Split split) {
    long most = Math.max(LEAST_QUESTIONS, MOST_SCORES / Math.max(1, material.chunks().size()) / 3);
    Map<Part, int[]> chosen = new EnumMap<>(Part.class);
    split
        .validation()
        .forEach(
            (part, rows) -> {
              int count = (int) Math.min(rows.length, most);
              if (part != Part.ALL && count > 0) {
                chosen.put(
                    part,
                    IntStream.range(0, count)
                        .map(i -> rows[(int) ((long) i * rows.length / count)])
                        .toArray());
              }
            });
    return chosen;
  }

  /** Of the encoder alone; only parts that have questions are in it. */
  Map<Part, PartScore> baseline() {
    return baseline;
  }

  /** What ranking all questions once costs, in multiply-adds. */
  double effort() {
    return (double) questions.length * vectors.columns() * material.chunks().size();
  }

  /** The source chunk of each question, for drawing them together. */
  int[] clusters() {
    return IntStream.of(questions).map(material::source).toArray();
  }

  Part[] parts() {
    return parts.clone();
  }

  /** The rank of each question's best right chunk by the encoder alone. */
  int[] baselineRanks() {
    return plainSearch.ranks(vectors, relevant, Progress.NONE, "");
  }

  /** The same among other vectors of the same chunks. */
  int[] ranksAmong(Matrix chunks) {
    return new ExactSearch(chunks, ids).ranks(vectors, relevant, Progress.NONE, "");
  }

  /** The rank of each question's best right chunk through the map. */
  int[] ranks(Side side, Matrix weights, Optional<float[]> bias) {
    Adapter adapter =
        new Adapter(side, weights, bias, material.encoder(side), new Provenance(Map.of()));
    ExactSearch search =
        side == Side.QUERY_ONLY ? plainSearch : new ExactSearch(material.stored(adapter), ids);
    int[] ranks = new int[questions.length];
    for (int from = 0; from < ranks.length; from += BLOCK) {
      int to = Math.min(ranks.length, from + BLOCK);
      Matrix block = vectors.pick(IntStream.range(from, to).toArray());
      int[][] right = Arrays.copyOfRange(relevant, from, to);
      int[] some = search.ranks(adapter.queries(block), right, Progress.NONE, "");
      System.arraycopy(some, 0, ranks, from, some.length);
    }
    return ranks;
  }

  Map<Part, PartScore> scores(int[] ranks) {
    Map<Part, PartScore> scores = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      int[] ofPart =
          IntStream.range(0, ranks.length)
              .filter(i -> part == Part.ALL || parts[i] == part)
              .map(i -> ranks[i])
              .toArray();
      if (ofPart.length > 0) {
        scores.put(part, TopTen.score(ofPart));
      }
    }
    return scores;
  }
}
