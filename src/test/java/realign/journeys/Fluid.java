package realign.journeys;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import realign.encoder.Encoders;

/**
 * {@code fluid [QUESTIONS [CHUNKS]]}: works on a large project at the window while a training goes
 * on, and prints the longest time for which the screen's thread answered nothing, by what was done.
 * The goal is 100 ms. Needs no display: {@code mvn -q test-compile exec:exec@fluid}.
 */
public final class Fluid {
  private static final double GOAL_MILLIS = 100;

  private final Visitor visitor;

  private Fluid(Visitor visitor) {
    this.visitor = visitor;
  }

  public static void main(String[] arguments) throws Exception {
    int questions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int chunks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    Path folder = Files.createTempDirectory("fluid");
    Path file = folder.resolve("Large.realign");
    try (Encoders encoders = new Encoders()) {
      new LargeProject(questions, chunks).write(file, encoders.open(Encoders.STANDARD).identity());
    }
    Visitor visitor = new Visitor(folder);
    visitor.arrives();
    try (PulseWatcher watcher = new PulseWatcher(visitor.screen())) {
      new Fluid(visitor).work(watcher, file, questions);
      print(watcher.waits(), questions, chunks);
    }
    System.exit(0);
  }

  private void work(PulseWatcher watcher, Path file, int questions) {
    watcher.phase("open");
    visitor.opens(file);
    visitor.until(() -> visitor.anythingOpen() && visitor.questions().size() == questions);
    for (int step = 1; step <= 6; step++) {
      watcher.phase("first look at step " + step);
      visitor.goesTo(step);
    }
    watcher.phase("start training");
    visitor.goesTo(4);
    visitor.enters("#knob-budget", "600");
    visitor.clicks("#train");
    visitor.until(() -> visitor.shown(".training-line"));
    for (int round = 1; round <= 3; round++) {
      round(watcher, round == 1 ? "" : ", again");
    }
    watcher.phase("stop");
    visitor.goesTo(4);
    visitor.clicks("#stop-training");
    visitor.until(() -> !visitor.shown("#stop-training"));
    watcher.phase("closing");
  }

  private void round(PulseWatcher watcher, String when) {
    for (int step = 1; step <= 6; step++) {
      watcher.phase("training, go to step " + step + when);
      visitor.goesTo(step);
    }
    visitor.goesTo(3);
    watcher.phase("training, scroll questions" + when);
    visitor.until(() -> visitor.shown("#question-table"));
    for (int i = 0; i < 40; i++) {
      int row = i * 2_411;
      visitor.does(() -> ((TableView<?>) visitor.sees("#question-table")).scrollTo(row));
    }
    watcher.phase("training, filter questions" + when);
    for (String typed : List.of("p", "pu", "pump", "pump in hall 7", "")) {
      visitor.enters("#question-search", typed);
    }
    watcher.phase("training, decide" + when);
    visitor.selects("#question-table", 5);
    visitor.presses(KeyCode.R);
    visitor.presses(KeyCode.A);
    watcher.phase("training, watch the curves" + when);
    visitor.goesTo(4);
    for (int i = 0; i < 20; i++) {
      visitor.pointsAt(700 + 20 * i, 400);
    }
    watcher.phase("training, type a query" + when);
    visitor.goesTo(5);
    for (String typed : List.of("how", "how often", "how often is the pump cleaned")) {
      visitor.enters("#query", typed);
    }
  }

  private static double atWork(List<PulseWatcher.Wait> waits, String phase) {
    return waits.stream()
        .filter(wait -> wait.phase().equals(phase))
        .mapToDouble(PulseWatcher.Wait::busyMillis)
        .max()
        .orElse(0);
  }

  private static void print(List<PulseWatcher.Wait> waits, int questions, int chunks) {
    Map<String, DoubleSummaryStatistics> phases =
        waits.stream()
            .collect(
                Collectors.groupingBy(
                    PulseWatcher.Wait::phase,
                    LinkedHashMap::new,
                    Collectors.summarizingDouble(PulseWatcher.Wait::millis)));
    phases.forEach(
        (phase, figures) ->
            System.out.printf(
                "%-40s %8.1f ms longest, %8.1f at work%n",
                phase, figures.getMax(), atWork(waits, phase)));
    waits.stream()
        .sorted(Comparator.comparingDouble(wait -> -wait.busyMillis()))
        .limit(8)
        .filter(wait -> wait.millis() > GOAL_MILLIS)
        .forEach(
            wait ->
                System.out.printf(
                    "%n%.0f ms, %.0f of them at work, in “%s”:%n  %s%n",
                    wait.millis(),
                    wait.busyMillis(),
                    wait.phase(),
                    String.join("\n  ", wait.where())));
    System.out.printf(
        "%nHalf of all waits are below %.1f ms, 99 of 100 below %.1f ms; pauses for garbage came to"
            + " %d ms.%n",
        at(waits, .5), at(waits, .99), garbageMillis());
    double longest = waits.stream().mapToDouble(PulseWatcher.Wait::millis).max().orElse(0);
    long atWork = waits.stream().filter(wait -> wait.busyMillis() > GOAL_MILLIS).count();
    double busiest = waits.stream().mapToDouble(PulseWatcher.Wait::busyMillis).max().orElse(0);
    long over = waits.stream().filter(wait -> wait.millis() > GOAL_MILLIS).count();
    System.out.printf(
        java.util.Locale.ROOT,
        "{\"bench\":\"fluid\",\"questions\":%d,\"chunks\":%d,\"longestMillis\":%.1f,"
            + "\"longestAtWorkMillis\":%.1f,\"overGoal\":%d,\"atWorkOverGoal\":%d,\"of\":%d,"
            + "\"medianMillis\":%.1f,\"p99Millis\":%.1f,\"garbageMillis\":%d}%n",
        questions,
        chunks,
        longest,
        busiest,
        over,
        atWork,
        waits.size(),
        at(waits, .5),
        at(waits, .99),
        garbageMillis());
  }

  /** The wait that this share of all is no longer than. */
  private static double at(List<PulseWatcher.Wait> waits, double share) {
    double[] millis = waits.stream().mapToDouble(PulseWatcher.Wait::millis).sorted().toArray();
    return millis.length == 0
        ? 0
        : millis[Math.min(millis.length - 1, (int) (share * millis.length))];
  }

  private static long garbageMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(collector -> Math.max(0, collector.getCollectionTime()))
        .sum();
  }
}
