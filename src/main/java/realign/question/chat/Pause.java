package realign.question.chat;

import java.time.Duration;

/** Waits; a test's does not. */
@FunctionalInterface
interface Pause {
  void of(Duration time) throws InterruptedException;
}
