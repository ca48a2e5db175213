package realign.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RowsTest {
  @Test
  void dotsEveryLength() {
    for (int length = 0; length < 20; length++) {
      float[] ones = new float[length];
      float[] numbers = new float[length];
      for (int i = 0; i < length; i++) {
        ones[i] = 1;
        numbers[i] = i;
      }
      assertThat(Rows.dot(ones, numbers)).isEqualTo(length * (length - 1) / 2f);
    }
  }

  @Test
  void normalisesAndLeavesZeroAlone() {
    assertThat(Rows.normalised(new float[] {3, 4})).containsExactly(.6f, .8f);
    assertThat(Rows.normalised(new float[2])).containsExactly(0, 0);
    assertThat(Rows.normalised(new Matrix(2, 2, new float[] {0, 2, 0, 0})).values())
        .containsExactly(0, 1, 0, 0);
  }

  @Test
  void cosineOfParallelAndOfZero() {
    assertThat(Rows.cosine(new float[] {1, 2}, new float[] {2, 4})).isEqualTo(1);
    assertThat(Rows.cosine(new float[2], new float[] {2, 4})).isZero();
  }
}
