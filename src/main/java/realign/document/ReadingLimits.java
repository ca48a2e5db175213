package realign.document;

import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param heapMegabytes memory of the process that reads
 * @param time after which a document is given up; what was read until then is kept. As much again
 *     may go into making a text of what was read; of a text that isn't finished then nothing is
 *     kept
 */
public record ReadingLimits(int heapMegabytes, Duration time) {
  public ReadingLimits {
    if (heapMegabytes < 32 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(heapMegabytes + " MB and " + time);
    }
  }

  /** 512 MB and one minute. */
  public static ReadingLimits standard() {
    return new ReadingLimits(512, Duration.ofMinutes(1));
  }
}
