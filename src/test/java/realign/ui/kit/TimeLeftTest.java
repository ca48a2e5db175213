package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TimeLeftTest {
  private long nanos;
  private final TimeLeft left = new TimeLeft(() -> nanos);

  @Test
  void saysNothingBeforeItCanTell() {
    left.words("encoding", 0);
    seconds(1);

    assertThat(left.words("encoding", .5)).isEmpty();
  }

  @Test
  void goesByWhatThePresentPartHasTaken() {
    left.words("reading", 0);
    seconds(100);
    left.words("encoding", 0);
    seconds(10);

    assertThat(left.words("encoding", .5)).isEqualTo("about 10 s left");
    assertThat(left.words("encoding", .1)).isEqualTo("about 2 min left");
    assertThat(left.words("encoding", .8)).isEqualTo("a few seconds left");
  }

  @Test
  void saysNothingWhereTheWorkCantTellHowFarItIs() {
    left.words("waiting", -1);
    seconds(10);

    assertThat(left.words("waiting", -1)).isEmpty();
  }

  private void seconds(long seconds) {
    nanos += seconds * 1_000_000_000L;
  }
}
