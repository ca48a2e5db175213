package realign.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How long the screen's thread took to answer, each time that it was asked.
 *
 * @param all in order
 */
record Waits(List<Wait> all) {
  static final double GOAL_MILLIS = 100;
  private static final int WORST = 10;

  /**
   * One wait.
   *
   * @param phase what went on
   * @param millis until the answer
   * @param busyMillis of them in which the thread was at work; in the rest it waited for a
   *     processor, or all threads stood still for the garbage collector
   */
  record Wait(String phase, Instant start, double millis, double busyMillis) {
    Instant end() {
      return start.plus(Duration.ofNanos((long) (millis * 1e6)));
    }
  }

  Waits {
    all = List.copyOf(all);
  }

  /** Prints the longest of each phase, then what was done in those with the most work. */
  void print(FlightRecord record) {
    Map<String, List<Wait>> phases =
        all.stream()
            .collect(Collectors.groupingBy(Wait::phase, LinkedHashMap::new, Collectors.toList()));
    phases.forEach(
        (phase, waits) ->
            System.out.printf(
                "%-40s %8.1f ms longest, %8.1f at work%n",
                phase, longest(waits, Wait::millis), longest(waits, Wait::busyMillis)));
    all.stream()
        .sorted(Comparator.comparingDouble(wait -> -wait.busyMillis()))
        .limit(WORST)
        .forEach(wait -> print(wait, record));
  }

  private static void print(Wait wait, FlightRecord record) {
    System.out.printf(
        "%n%.0f ms, %.0f at work, %.0f stopped for garbage, in “%s”:%n  %s%n",
        wait.millis(),
        wait.busyMillis(),
        record.pausedMillis(wait.start(), wait.end()),
        wait.phase(),
        String.join("\n  ", record.doing(wait.start(), wait.end())));
  }

  /** Figures for a line of JSON. */
  String figures(FlightRecord record) {
    return String.format(
        Locale.ROOT,
        "\"longestMillis\":%.1f,\"longestAtWorkMillis\":%.1f,\"longestBesideGarbageMillis\":%.1f,"
            + "\"overGoal\":%d,\"atWorkOverGoal\":%d,\"of\":%d,\"medianMillis\":%.1f,"
            + "\"p99Millis\":%.1f,\"p99AtWorkMillis\":%.1f",
        longest(all, Wait::millis),
        longest(all, Wait::busyMillis),
        longest(all, wait -> wait.millis() - record.pausedMillis(wait.start(), wait.end())),
        all.stream().filter(wait -> wait.millis() > GOAL_MILLIS).count(),
        all.stream().filter(wait -> wait.busyMillis() > GOAL_MILLIS).count(),
        all.size(),
        at(.5, Wait::millis),
        at(.99, Wait::millis),
        at(.99, Wait::busyMillis));
  }

  private static double longest(List<Wait> waits, ToDoubleFunction<Wait> millis) {
    return waits.stream().mapToDouble(millis).max().orElse(0);
  }

  /** What this share of all waits isn't longer than. */
  private double at(double share, ToDoubleFunction<Wait> millis) {
    double[] sorted = all.stream().mapToDouble(millis).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}
