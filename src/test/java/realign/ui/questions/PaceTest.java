package realign.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class PaceTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Pace pace = new Pace(nanos::get);

  @Test
  void saysNothingBeforeThereIsAPace() {
    decide(2, 3);

    assertThat(pace.words(100)).isEmpty();
  }

  @Test
  void countsTheTimeOfEachWithoutTheBreaks() {
    decide(2, 2);
    decide(1, 600);
    decide(2, 2);

    assertThat(pace.words(90)).isEqualTo("5 decided, 2.0 s each; about 3 minutes to go.");
    assertThat(pace.words(0)).isEqualTo("5 decided, 2.0 s each.");
  }

  private void decide(int times, long seconds) {
    for (int i = 0; i < times; i++) {
      nanos.addAndGet(seconds * 1_000_000_000L);
      pace.decided(1);
    }
  }
}
