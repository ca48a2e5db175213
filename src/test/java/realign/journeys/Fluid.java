package realign.journeys;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import realign.encoder.Encoders;
import realign.question.Verdict;

/**
 * {@code fluid [QUESTIONS [CHUNKS]]}: works on a large project at the window while a training goes
 * on, and prints the longest time for which the screen's thread answered nothing, by what was done.
 * The goal is 100 ms. Needs no display: {@code mvn -q test-compile exec:exec@fluid}.
 */
public final class Fluid {
  private static final int ROUNDS = 3;

  /** What each step shows last when it is made. */
  private static final List<String> SEEN =
      List.of("#document-table", "#chunk-table", "#question-table", "#train", "#query", ".stage");

  private final Visitor visitor;
  private final PulseWatcher watcher;

  private Fluid(Visitor visitor, PulseWatcher watcher) {
    this.visitor = visitor;
    this.watcher = watcher;
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
    try {
      try (record;
          watcher) {
        new Fluid(visitor, watcher).work(file, questions);
      }
    } finally {
      print(watcher.waits(), record, questions, chunks);
    }
    System.exit(0);
  }

  private void work(Path file, int questions) {
    watcher.part("opening");
    watcher.phase("open");
    visitor.goesOnWith(file);
    visitor.until(() -> visitor.anythingOpen() && visitor.questions().size() == questions);
    for (int step = 1; step <= SEEN.size(); step++) {
      String seen = SEEN.get(step - 1);
      watcher.phase("first look at step " + step);
      visitor.goesTo(step);
      visitor.until(() -> visitor.shown(seen));
    }
    watcher.part("training");
    watcher.phase("start");
    visitor.goesTo(4);
    visitor.enters("#knob-budget", "600");
    visitor.clicks("#train");
    visitor.until(() -> visitor.shown(".training-line"));
    visitor.until(() -> visitor.shown(".course"));
    for (int round = 0; round < ROUNDS; round++) {
      round();
    }
    watcher.part("all at once while training");
    for (int round = 0; round < ROUNDS; round++) {
      allQuestions(questions);
    }
    watcher.part("after");
    watcher.phase("stop");
    visitor.goesTo(4);
    if (visitor.shown("#stop-training")) {
      visitor.clicks("#stop-training");
    }
    visitor.until(() -> !visitor.shown("#stop-training"));
    if (visitor.rows("#runs") == 0) {
      watcher.phase("train, as the first was stopped before there was anything to keep");
      visitor.enters("#knob-budget", "1");
      visitor.clicks("#train");
    }
    visitor.until(() -> visitor.rows("#runs") > 0);
    results();
    watcher.phase("closing");
  }

  private void round() {
    for (int step = 1; step <= 6; step++) {
      watcher.phase("go to step " + step);
      visitor.goesTo(step);
    }
    watcher.phase("sort chunks");
    visitor.goesTo(2);
    visitor.until(() -> visitor.shown("#chunk-table"));
    sort("#chunk-table");
    watcher.phase("select all chunks");
    visitor.clicks("#chunk-table");
    visitor.presses(KeyCode.CONTROL, KeyCode.A);
    visitor.presses(KeyCode.HOME);
    visitor.goesTo(3);
    watcher.phase("scroll questions");
    visitor.until(() -> visitor.shown("#question-table"));
    for (int i = 0; i < 40; i++) {
      int row = i * 2_411;
      visitor.does(() -> ((TableView<?>) visitor.sees("#question-table")).scrollTo(row));
    }
    watcher.phase("filter questions");
    for (String typed : List.of("p", "pu", "pump", "pump in hall 7", "")) {
      visitor.enters("#question-search", typed);
    }
    watcher.phase("sort questions");
    sort("#question-table");
    watcher.phase("decide");
    visitor.selects("#question-table", 5);
    visitor.presses(KeyCode.R);
    visitor.presses(KeyCode.A);
    watcher.phase("watch the curves");
    visitor.goesTo(4);
    for (int i = 0; i < 20; i++) {
      visitor.pointsAt(700 + 20 * i, 400);
    }
    watcher.phase("type a query");
    visitor.goesTo(5);
    for (String typed : List.of("how", "how often", "how often is the pump cleaned")) {
      visitor.enters("#query", typed);
    }
  }

  /** By each column, up and down, and by none again. */
  private void sort(String table) {
    int columns = ((TableView<?>) visitor.sees(table)).getColumns().size();
    for (int column = 0; column < columns; column++) {
      visitor.sorts(table, column, TableColumn.SortType.ASCENDING);
      visitor.sorts(table, column, TableColumn.SortType.DESCENDING);
    }
    visitor.does(() -> ((TableView<?>) visitor.sees(table)).getSortOrder().clear());
  }

  /** A large test: its questions, their chart, the table of runs, and what is written of it. */
  private void results() {
    watcher.phase("see the test");
    visitor.goesTo(5);
    visitor.until(() -> visitor.rows("#results") > 0);
    watcher.phase("scroll the test");
    int rows = visitor.rows("#results");
    for (int i = 0; i < 40; i++) {
      int row = i * rows / 40;
      visitor.does(() -> ((TableView<?>) visitor.sees("#results")).scrollTo(row));
    }
    watcher.phase("sort the test");
    sort("#results");
    watcher.phase("filter the test");
    for (String outcome : List.of("win", "loss", "tie", "any")) {
      visitor.sets("#outcome-" + outcome);
    }
    for (String typed : List.of("p", "pump", "")) {
      visitor.enters("#results-words", typed);
    }
    watcher.phase("point at the ranks");
    visitor.pointsAt(".rank-chart");
    watcher.phase("see the scores");
    visitor.sets("#tab-scores");
    watcher.phase("see the runs");
    visitor.goesTo(4);
    visitor.until(() -> visitor.rows("#runs") > 0);
    watcher.phase("export");
    visitor.goesTo(6);
    visitor.sets("#write-form");
    visitor.until(() -> visitor.shown(".result .code"));
  }

  /** One decision for all that there are, taken back; then other ways to select many. */
  private void allQuestions(int questions) {
    watcher.phase("select all questions");
    visitor.goesTo(3);
    visitor.clicks("#question-table");
    visitor.presses(KeyCode.CONTROL, KeyCode.A);
    long before = onScreen(Verdict.REJECTED);
    watcher.phase("reject all questions");
    visitor.presses(KeyCode.R);
    visitor.until(() -> of(Verdict.REJECTED) == questions);
    watcher.phase("undo that");
    visitor.presses(KeyCode.CONTROL, KeyCode.Z);
    visitor.until(() -> of(Verdict.REJECTED) == before);
    watcher.phase("select one of all");
    visitor.presses(KeyCode.DOWN);
    watcher.phase("select up to the last");
    visitor.presses(KeyCode.SHIFT, KeyCode.END);
    watcher.phase("sort with many selected");
    visitor.sorts("#question-table", 1, TableColumn.SortType.DESCENDING);
    visitor.does(() -> ((TableView<?>) visitor.sees("#question-table")).getSortOrder().clear());
    watcher.phase("select up to the first");
    visitor.presses(KeyCode.SHIFT, KeyCode.HOME);
    watcher.phase("select the first");
    visitor.presses(KeyCode.HOME);
  }

  private long onScreen(Verdict verdict) {
    AtomicLong count = new AtomicLong();
    visitor.does(() -> count.set(of(verdict)));
    return count.get();
  }

  private long of(Verdict verdict) {
    return visitor.questions().stream().filter(question -> question.verdict() == verdict).count();
  }

  private static void print(Waits waits, FlightRecord record, int questions, int chunks) {
    waits.print(record);
    System.out.printf(
        Locale.ROOT,
        "%n{\"bench\":\"fluid\",\"questions\":%d,\"chunks\":%d,%s,\"garbageMillis\":%d}%n",
        questions,
        chunks,
        waits.parts().stream()
            .map(part -> "\"%s\":{%s}".formatted(part, waits.in(part).figures(record)))
            .collect(Collectors.joining(",")),
        garbageMillis());
  }

  private static long garbageMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(collector -> Math.max(0, collector.getCollectionTime()))
        .sum();
  }
}
