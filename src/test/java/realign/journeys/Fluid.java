package realign.journeys;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import realign.encoder.Encoders;

/**
 * {@code fluid [QUESTIONS [CHUNKS]]}: works on a large project at the window while a training goes
 * on, and prints the longest time for which the screen's thread answered nothing, by what was done.
 * The goal is 100 ms. Needs no display: {@code mvn -q test-compile exec:exec@fluid}.
 */
public final class Fluid {
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
    FlightRecord record = new FlightRecord(visitor.screen());
    PulseWatcher watcher = new PulseWatcher(visitor.screen());
    try (record;
        watcher) {
      new Fluid(visitor).work(watcher, file, questions);
    }
    print(watcher.waits(), record, questions, chunks);
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

  private static void print(Waits waits, FlightRecord record, int questions, int chunks) {
    waits.print(record);
    System.out.printf(
        Locale.ROOT,
        "%n{\"bench\":\"fluid\",\"questions\":%d,\"chunks\":%d,%s,\"garbageMillis\":%d}%n",
        questions,
        chunks,
        waits.figures(record),
        garbageMillis());
  }

  private static long garbageMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(collector -> Math.max(0, collector.getCollectionTime()))
        .sum();
  }
}
