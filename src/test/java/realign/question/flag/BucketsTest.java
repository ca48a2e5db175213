package realign.question.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class BucketsTest {
  private final Buckets buckets = new Buckets();

  @Test
  void givesTheFirstThatCame() {
    buckets.add(7, 30);
    buckets.add(8, 31);
    buckets.add(7, 10);
    buckets.add(7, 20);

    assertThat(first(7, 2)).containsExactly(30, 10);
    assertThat(first(7, 9)).containsExactly(30, 10, 20);
    assertThat(first(9, 9)).isEmpty();
  }

  @Test
  void forgetsTheFirstTheLastAndTheOnlyOne() {
    buckets.add(7, 1);
    buckets.add(7, 2);
    buckets.add(7, 3);
    buckets.remove(7, 1);
    buckets.remove(7, 3);
    buckets.remove(7, 5);
    assertThat(first(7, 9)).containsExactly(2);

    buckets.remove(7, 2);
    assertThat(first(7, 9)).isEmpty();
    buckets.add(7, 4);
    assertThat(first(7, 9)).containsExactly(4);
  }

  @Test
  void holdsWhatListsWouldHoldAsNumbersComeAndGo() {
    SplittableRandom random = new SplittableRandom(3);
    Map<Long, List<Integer>> lists = new TreeMap<>();
    for (int i = 0; i < 60_000; i++) {
      // Keys that fall on one another’s places.
      long key = ((long) random.nextInt(4) << 32) + random.nextInt(3_000);
      int number = random.nextInt(8);
      List<Integer> list = lists.computeIfAbsent(key, each -> new ArrayList<>());
      if (list.remove((Integer) number)) {
        buckets.remove(key, number);
      } else {
        buckets.add(key, number);
        list.add(number);
      }
    }

    lists.forEach((key, list) -> assertThat(first(key, 99)).isEqualTo(list));
  }

  private List<Integer> first(long key, int most) {
    List<Integer> given = new ArrayList<>();
    buckets.first(key, most, given::add);
    return given;
  }
}
