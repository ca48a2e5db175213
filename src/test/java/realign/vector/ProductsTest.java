package realign.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import realign.job.Cancelled;
import realign.job.Progress;

final class ProductsTest {
  @Test
  void multipliesByHand() {
    Matrix a = new Matrix(2, 3, new float[] {1, 2, 3, 4, 5, 6});
    Matrix b = new Matrix(2, 3, new float[] {1, 0, -1, 2, 1, 0});

    assertThat(Products.timesTransposed(a, b).values()).containsExactly(-2, 4, -2, 13);
    assertThat(Products.times(a, new float[] {1, 1, 2})).containsExactly(9, 21);
  }

  @Test
  void largeProductsAgreeWithPlainLoops() {
    SplittableRandom random = new SplittableRandom(1);
    Matrix queries = random(700, 64, random);
    Matrix chunks = random(900, 64, random);

    Matrix scores = Products.timesTransposed(queries, chunks);

    assertThat(Products.small(queries, chunks)).isFalse();
    for (int i = 0; i < 700; i += 33) {
      for (int j = 0; j < 900; j += 7) {
        assertThat(scores.at(i, j))
            .isCloseTo(Rows.dot(queries.row(i), chunks.row(j)), within(1e-4f));
      }
    }
  }

  @Test
  void everyQueryIsHandedOutOnce() {
    SplittableRandom random = new SplittableRandom(1);
    Matrix queries = random(3000, 16, random);
    Matrix chunks = random(500, 16, random);
    AtomicInteger[] seen = new AtomicInteger[3000];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = new AtomicInteger();
    }

    ScoreBlocks.forEach(
        queries,
        chunks,
        (first, count, scores) -> {
          for (int i = first; i < first + count; i++) {
            seen[i].incrementAndGet();
          }
        });

    assertThat(seen).allMatch(times -> times.get() == 1);
  }

  @Test
  void stopsBetweenBlocksWhenCancelled() {
    Matrix queries = Matrix.zeros(3000, 16);
    Matrix chunks = Matrix.zeros(500, 16);
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(
            () -> ScoreBlocks.forEach(queries, chunks, (first, count, all) -> {}, cancelled, ""))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void aFailingConsumerFailsTheWhole() {
    Matrix queries = Matrix.zeros(3000, 16);
    Matrix chunks = Matrix.zeros(500, 16);

    assertThatThrownBy(
            () ->
                ScoreBlocks.forEach(
                    queries,
                    chunks,
                    (first, count, scores) -> {
                      throw new IllegalStateException("block " + (first >= 0));
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("block true");
  }

  @Test
  void plainAndNativeWorkspacesAgree() {
    try (Workspace plain = new PlainWorkspace();
        Workspace library = Workspace.open()) {
      assertThat(library).isInstanceOf(NativeWorkspace.class);
      assertThat(all(library)).hasSize(3 * 35).containsExactly(all(plain), within(1e-5f));
    }
  }

  /** All three products, twice into the same operand, on shapes within what was made. */
  private static float[] all(Workspace workspace) {
    SplittableRandom random = new SplittableRandom(3);
    Operand a = workspace.operand(random(9, 8, random)).shape(5, 6);
    Operand b = workspace.operand(random(7, 6, random));
    Operand c = workspace.operand(random(6, 7, random));
    Operand d = workspace.operand(random(6, 5, random));
    Operand first = workspace.operand(8, 8).shape(5, 7);
    Operand second = workspace.operand(5, 7);
    Operand third = workspace.operand(5, 7);
    workspace.timesTransposed(a, b, first, 0);
    workspace.timesTransposed(a, b, first, .5f);
    workspace.times(a, c, second, 0);
    workspace.times(a, c, second, 1);
    workspace.transposedTimes(d, c, third, 0);
    workspace.transposedTimes(d, c, third, 1);
    float[] all = new float[3 * 35];
    int at = 0;
    for (Operand each : new Operand[] {first, second, third}) {
      each.fetch();
      System.arraycopy(each.values(), 0, all, at, 35);
      at += 35;
    }
    return all;
  }

  static Matrix random(int rows, int columns, SplittableRandom random) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < matrix.values().length; i++) {
      matrix.values()[i] = (float) random.nextDouble() - .5f;
    }
    return matrix;
  }
}
