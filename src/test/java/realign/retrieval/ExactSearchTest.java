package realign.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import realign.job.Progress;
import realign.vector.Matrix;
import realign.vector.Rows;

final class ExactSearchTest {
  @Test
  void findsWhatSortingAllScoresFinds() {
    Matrix chunks = unit(700, 24, 1);
    Matrix queries = unit(300, 24, 2);
    List<String> ids = ids(700);
    List<Ranking> found = new ExactSearch(chunks, ids).search(queries, 20, Progress.NONE, "");

    for (int query = 0; query < queries.rows(); query++) {
      float[] vector = queries.row(query);
      int[] expected = sorted(chunks, vector, ids);
      assertThat(found.get(query).chunks()).isEqualTo(IntStream.of(expected).limit(20).toArray());
      assertThat(found.get(query).scores()[0]).isEqualTo(Rows.dot(vector, chunks.row(expected[0])));
    }
  }

  @Test
  void ranksAreThoseOfTheFullOrder() {
    Matrix chunks = unit(500, 16, 3);
    Matrix queries = unit(60, 16, 4);
    List<String> ids = ids(500);
    int[][] relevant =
        IntStream.range(0, 60).mapToObj(i -> new int[] {i, 2 * i + 1, 400}).toArray(int[][]::new);
    int[] ranks = new ExactSearch(chunks, ids).ranks(queries, relevant, Progress.NONE, "");

    int[] expected = new int[60];
    for (int query = 0; query < 60; query++) {
      int[] order = sorted(chunks, queries.row(query), ids);
      expected[query] = new Ranking(order, new float[order.length]).rankOf(relevant[query]);
    }
    assertThat(ranks).isEqualTo(expected);
  }

  @Test
  void equalChunksComeByIdHoweverManyThereAre() {
    Matrix one = unit(1, 32, 5);
    float[][] rows = new float[300][];
    java.util.Arrays.fill(rows, one.row(0));
    Matrix chunks = Matrix.ofRows(List.of(rows), 32);
    List<String> ids = IntStream.range(0, 300).mapToObj(i -> "c%03d".formatted(299 - i)).toList();
    ExactSearch search = new ExactSearch(chunks, ids);

    assertThat(search.search(one.row(0), 3).chunks()).containsExactly(299, 298, 297);
    assertThat(search.ranks(one, new int[][] {{0}}, Progress.NONE, "")).containsExactly(300);
  }

  @Test
  void aCorpusSmallerThanTheDepthIsRankedWhole() {
    Matrix chunks = unit(3, 8, 6);
    assertThat(new ExactSearch(chunks, ids(3)).search(chunks.row(1), 10).chunks())
        .hasSize(3)
        .startsWith(1);
    assertThat(new ExactSearch(Matrix.zeros(0, 8), List.of()).search(chunks.row(1), 10).chunks())
        .isEmpty();
  }

  private static int[] sorted(Matrix chunks, float[] query, List<String> ids) {
    return IntStream.range(0, chunks.rows())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(row -> -Rows.dot(query, chunks.row(row)))
                .thenComparing(ids::get))
        .mapToInt(i -> i)
        .toArray();
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i * 7919 % 1009).toList();
  }

  private static Matrix unit(int rows, int columns, long seed) {
    Random random = new Random(seed);
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < matrix.values().length; i++) {
      matrix.values()[i] = (float) random.nextGaussian();
    }
    return Rows.normalised(matrix);
  }
}
