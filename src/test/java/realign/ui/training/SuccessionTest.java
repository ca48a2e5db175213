package realign.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuccessionTest {
  private static final List<String> THREE = List.of("c", "b", "a");

  @Test
  void whatStandsWhereTheLastOneStoodComesAfterIt() {
    assertThat(Succession.of(THREE, List.of("c"), List.of("b", "a"))).containsExactly("b");
    assertThat(Succession.of(THREE, List.of("b"), List.of("c", "a"))).containsExactly("a");
    assertThat(Succession.of(THREE, List.of("a"), List.of("c", "b"))).containsExactly("b");
    assertThat(Succession.of(THREE, List.of("a"), List.of())).isEmpty();
  }

  @Test
  void whatIsLeftOfTheSelectionStays() {
    assertThat(Succession.of(THREE, List.of("c", "a"), List.of("b", "a"))).containsExactly("a");
    assertThat(Succession.of(THREE, List.of(), List.of("b", "a"))).isEmpty();
  }

  @Test
  void whatComesBackIsLookedAtUnlessAllIsNew() {
    assertThat(Succession.of(List.of("b", "a"), List.of("a"), THREE)).containsExactly("c");
    assertThat(Succession.of(List.of(), List.of(), THREE)).isEmpty();
  }
}
