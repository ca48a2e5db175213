package realign.experiment;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Takes the time of one step after the other. */
final class Stopwatch {
  private final LongSupplier nanoTime;
  private final Map<String, Double> laps = new TreeMap<>();
  private final long start;
  private long last;

  Stopwatch(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.last = start;
  }

  /** Ends a step that began where the one before ended; returns its seconds. */
  double lap(String step) {
    long now = nanoTime.getAsLong();
    double seconds = (now - last) / 1e9;
    laps.put(step, seconds);
    laps.put("total", (now - start) / 1e9);
    last = now;
    return seconds;
  }

  Map<String, Double> laps() {
    return Map.copyOf(laps);
  }
}
