package realign.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TookTest {
  @Test
  void saysHowLongEachPartTook() {
    assertThat(new Took(-1, 0, -1).words()).isEqualTo("under 1 ms to search");
    assertThat(new Took(31, 7, -1).words()).isEqualTo("31 ms to embed, 7 ms to search");
    assertThat(new Took(31, 7, 1142).words()).isEqualTo("Embed 31, search 7, rerank 1,142 ms");
  }
}
