package realign.question;

import java.time.Duration;

/**
 * How far a run may go. It stops before the call that would go beyond.
 *
 * @param tokens read and written together
 * @param cost in the price's currency
 */
public record Limits(Duration time, long tokens, double cost) {
  public static final Limits NONE =
      new Limits(Duration.ofDays(3650), Long.MAX_VALUE, Double.POSITIVE_INFINITY);

  public Limits {
    if (time.isNegative() || tokens < 0 || !(cost >= 0)) {
      throw new IllegalArgumentException("a limit below zero");
    }
  }
}
