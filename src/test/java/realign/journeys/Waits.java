package realign.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * @param part of the way that was gone
   * @param phase what went on
   * @param millis until the answer
   * @param busyMillis of them in which the thread was at work; in the rest it waited for a
   *     processor, or all threads stood still for the garbage collector
   */
  record Wait(String part, String phase, Instant start, double millis, double busyMillis) {
    Instant end() {
      return start.plus(Duration.ofNanos((long) (millis * 1e6)));
    }
  }

  Waits {
    all = List.copyOf(all);
  }

  /** The parts of the way, in order. */
  List<String> parts() {
    return all.stream().map(Wait::part).distinct().toList();
  }

  /** Those of a part of the way. */
  Waits in(String part) {
    return new Waits(all.stream().filter(wait -> wait.part().equals(part)).toList());
  }

  /**
   * Prints the longest of each phase; then what was done in those with the most work and in the
   * longest, and the longest of each part.
   */
  void print(FlightRecord record) {
    Map<String, List<Wait>> phases =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    wait -> place(wait), LinkedHashMap::new, Collectors.toList()));
    phases.forEach(
        (phase, waits) ->
            System.out.printf(
                "%-50s %8.1f ms longest, %8.1f at work%n",
                phase, millis(waits, Wait::millis), millis(waits, Wait::busyMillis)));
    Stream.concat(worst(Wait::busyMillis), worst(Wait::millis))
        .distinct()
        .forEach(wait -> print(wait, record));
    System.out.println();
    parts().forEach(part -> in(part).summarise(part, record));
  }

  private Stream<Wait> worst(ToDoubleFunction<Wait> millis) {
    return all.stream()
        .sorted(Comparator.comparingDouble(wait -> -millis.applyAsDouble(wait)))
        .limit(WORST);
  }

  private static void print(Wait wait, FlightRecord record) {
    System.out.printf(
        "%n%.0f ms, %.0f at work, %.0f stopped for garbage, in “%s”:%n  %s%n",
        wait.millis(),
        wait.busyMillis(),
        record.pausedMillis(wait.start(), wait.end()),
        place(wait),
        Stream.concat(
                record.doing(wait.start(), wait.end()).stream(),
                record.heldUp(wait.start(), wait.end()).stream())
            .collect(Collectors.joining("\n  ")));
  }

  private void summarise(String part, FlightRecord record) {
    System.out.printf(
        Locale.ROOT,
        "%s: longest work %.0f ms (%s), longest wait %.0f ms (%s), %.0f beside garbage; of %d"
            + " waits %d were over %.0f ms, %d of work%n",
        part.isEmpty() ? "all" : part,
        millis(all, Wait::busyMillis),
        longest(Wait::busyMillis).map(Wait::phase).orElse(""),
        millis(all, Wait::millis),
        longest(Wait::millis).map(Wait::phase).orElse(""),
        millis(all, wait -> besideGarbage(wait, record)),
        all.size(),
        over(Wait::millis),
        GOAL_MILLIS,
        over(Wait::busyMillis));
  }

  private static String place(Wait wait) {
    return wait.part().isEmpty() ? wait.phase() : wait.part() + ", " + wait.phase();
  }

  /** Figures for a line of JSON. */
  String figures(FlightRecord record) {
    return String.format(
        Locale.ROOT,
        "\"longestMillis\":%.1f,\"longestAt\":\"%s\",\"longestAtWorkMillis\":%.1f,"
            + "\"longestWorkAt\":\"%s\",\"longestBesideGarbageMillis\":%.1f,"
            + "\"overGoal\":%d,\"atWorkOverGoal\":%d,\"of\":%d,\"medianMillis\":%.1f,"
            + "\"p99Millis\":%.1f,\"p99AtWorkMillis\":%.1f",
        millis(all, Wait::millis),
        longest(Wait::millis).map(Waits::place).orElse(""),
        millis(all, Wait::busyMillis),
        longest(Wait::busyMillis).map(Waits::place).orElse(""),
        millis(all, wait -> besideGarbage(wait, record)),
        over(Wait::millis),
        over(Wait::busyMillis),
        all.size(),
        at(.5, Wait::millis),
        at(.99, Wait::millis),
        at(.99, Wait::busyMillis));
  }

  private static double besideGarbage(Wait wait, FlightRecord record) {
    return wait.millis() - record.pausedMillis(wait.start(), wait.end());
  }

  private long over(ToDoubleFunction<Wait> millis) {
    return all.stream().filter(wait -> millis.applyAsDouble(wait) > GOAL_MILLIS).count();
  }

  private Optional<Wait> longest(ToDoubleFunction<Wait> millis) {
    return all.stream().max(Comparator.comparingDouble(millis));
  }

  private static double millis(List<Wait> waits, ToDoubleFunction<Wait> millis) {
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
