package realign.experiment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import realign.question.Question;
import realign.vector.Matrix;

/** A split's test questions in the order of their rows, and what is right for each. */
final class TestQuestions {
  private final Material material;
  private final int[] rows;
  private final int[][] relevant;
  private final int[] sources;
  private final Map<Part, int[]> positions = new EnumMap<>(Part.class);

  TestQuestions(Material material, Split split) {
    this.material = material;
    rows = split.test(Part.ALL);
    relevant = IntStream.of(rows).mapToObj(q -> material.relevant()[q]).toArray(int[][]::new);
    sources = IntStream.of(rows).map(material::source).toArray();
    for (Part part : Part.values()) {
      int[] at = IntStream.of(split.test(part)).map(q -> Arrays.binarySearch(rows, q)).toArray();
      if (at.length > 0) {
        positions.put(part, at);
      }
    }
  }

  int size() {
    return rows.length;
  }

  /** Where they stand among the material's questions, ascending. */
  int[] rows() {
    return rows;
  }

  /** Of each question, the rows of its right chunks. */
  int[][] relevant() {
    return relevant;
  }

  /** Of each question, the row of the chunk that it was asked about. */
  int[] sources() {
    return sources;
  }

  Question question(int at) {
    return material.questions().get(rows[at]);
  }

  /** As the encoder alone sees them, n x d. */
  Matrix vectors() {
    return material.questionVectors().pick(rows);
  }

  /** For each part that has test questions, where those stand among all of them. */
  Map<Part, int[]> positions() {
    return positions;
  }

  Part part(int at) {
    for (Part part : List.of(Part.KNOWN, Part.NEW)) {
      if (Arrays.binarySearch(positions.getOrDefault(part, new int[0]), at) >= 0) {
        return part;
      }
    }
    return Part.LATER;
  }

  int[][] relevant(int[] at) {
    return IntStream.of(at).mapToObj(i -> relevant[i]).toArray(int[][]::new);
  }

  int[] sources(int[] at) {
    return IntStream.of(at).map(i -> sources[i]).toArray();
  }
}
