package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CoalescerTest {
  private final List<Runnable> later = new ArrayList<>();
  private final List<List<Integer>> portions = new ArrayList<>();
  private final Coalescer<Integer> coalescer = new Coalescer<>(later::add, portions::add);

  @Test
  void handsOverAllThatCameInOnePortion() {
    coalescer.offer(1);
    coalescer.offer(2);
    coalescer.offer(3);

    later.forEach(Runnable::run);

    assertThat(later).hasSize(1);
    assertThat(portions).containsExactly(List.of(1, 2, 3));
  }

  @Test
  void asksAnewForWhatComesAfterAPortion() {
    coalescer.offer(1);
    later.remove(0).run();
    coalescer.offer(2);
    later.remove(0).run();

    assertThat(portions).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void handsOverNothingTwice() {
    coalescer.offer(1);
    coalescer.flush();
    later.remove(0).run();

    assertThat(portions).containsExactly(List.of(1));
  }
}
