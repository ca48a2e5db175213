package realign.ui.kit;

import java.util.function.LongSupplier;
import realign.job.Messages;

/** Estimates from the time that a part of the work has taken how long the rest of it will take. */
final class TimeLeft {
  private static final Messages MESSAGES = Messages.of(TimeLeft.class);
  private static final double TOO_EARLY_SECONDS = 2;

  private final LongSupplier nanos;
  private String part = "";
  private long start;
  private double from;

  TimeLeft(LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** In words; empty while it is too early to tell. */
  String words(String what, double fraction) {
    if (!what.equals(part) || fraction < from) {
      part = what;
      start = nanos.getAsLong();
      from = Math.max(0, fraction);
    }
    double seconds = (nanos.getAsLong() - start) / 1e9;
    if (fraction <= from || seconds < TOO_EARLY_SECONDS) {
      return "";
    }
    return words(seconds * (1 - fraction) / (fraction - from));
  }

  private static String words(double seconds) {
    if (seconds < 5) {
      return MESSAGES.text("left.moments");
    }
    if (seconds < 90) {
      return MESSAGES.text("left.seconds", Math.round(seconds / 5) * 5);
    }
    return MESSAGES.text("left.minutes", Math.round(seconds / 60));
  }
}
