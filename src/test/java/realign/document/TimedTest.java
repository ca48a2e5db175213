package realign.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import realign.job.Cancelled;

final class TimedTest {
  private final CompletableFuture<Throwable> ended = new CompletableFuture<>();

  /** Never ends by itself. */
  private String endless() {
    try {
      while (true) {
        Timed.check();
        Thread.onSpinWait();
      }
    } catch (CancellationException told) {
      ended.complete(told);
      throw told;
    }
  }

  @Test
  void whatIsDoneInTimeIsGiven() {
    assertThat(Timed.within(() -> "text", () -> false)).contains("text");
  }

  @Test
  void whatTakesTooLongIsGivenUpAndToldToEnd() throws Exception {
    assertThat(Timed.within(this::endless, () -> true)).isEmpty();
    assertThat(ended.get(60, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
  }

  @Test
  void whoCancelsNeedNotWait() throws Exception {
    assertThatThrownBy(
            () ->
                Timed.within(
                    this::endless,
                    () -> {
                      throw new Cancelled();
                    }))
        .isInstanceOf(Cancelled.class);
    assertThat(ended.get(60, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
  }

  @Test
  void whatFailsFailsAsItWouldHere() {
    assertThatThrownBy(
            () ->
                Timed.within(
                    () -> {
                      throw new IllegalArgumentException("page 3");
                    },
                    () -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("page 3");
  }

  @Test
  void makingTextOfPagesEndsWhenItIsToldTo() {
    PageText page = new PageText(0, 0, List.of());
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(
              () -> TextAssembler.whole("id", "name", List.of(page), ReadingSettings.standard()))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
