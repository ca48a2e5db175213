package realign.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The way past every state of the window that deserves a look. */
final class Tour {
  private record Stop(String name, Runnable way) {}

  private final Visitor visitor;
  private final TourFiles files;
  private final Consumer<String> look;
  private final List<Stop> stops = new ArrayList<>();

  /**
   * A tour that hasn't begun.
   *
   * @param look called at each stop with its name
   */
  Tour(Visitor visitor, Path folder, Consumer<String> look) {
    this.visitor = visitor;
    this.files = new TourFiles(folder);
    this.look = look;
    plan();
  }

  /** Walks to the stops whose names begin with one of those given; to all where none is. */
  void walk(List<String> names) {
    for (Stop stop : stops) {
      boolean wanted = names.isEmpty() || names.stream().anyMatch(stop.name()::startsWith);
      boolean leads = names.stream().anyMatch(name -> name.startsWith(area(stop.name())));
      if (wanted || (leads && stop.name().endsWith("-0"))) {
        stop.way().run();
        if (wanted) {
          look.accept(stop.name());
        }
      }
    }
  }

  private static String area(String name) {
    return name.substring(0, name.indexOf('-'));
  }

  private void stop(String name, Runnable way) {
    stops.add(new Stop(name, way));
  }

  private void plan() {
    welcome();
    empty();
    documents();
    chunks();
    questions();
    train();
    compare();
    export();
    everywhere();
    longTexts();
  }

  private void welcome() {
    stop("welcome-0", visitor::arrives);
    stop(
        "welcome-eight",
        () -> {
          visitor.quits();
          files.writeRecent();
          visitor.arrives();
        });
    stop(
        "welcome-broken",
        () -> {
          visitor.opens(files.broken());
          visitor.until(() -> visitor.shown(".welcome .notice"));
          visitor.resizes(1280, 800);
        });
    stop("welcome-small", () -> visitor.resizes(1024, 600));
  }

  private void empty() {
    stop("empty-0", () -> open(files.empty()));
    for (int step = 2; step <= 6; step++) {
      int to = step;
      stop("empty-" + step, () -> visitor.goesTo(to));
    }
  }

  private void open(Path file) {
    if (visitor.anythingOpen()) {
      visitor.quits();
    }
    Object before = visitor.anythingOpen() ? visitor.workspace() : null;
    visitor.opens(file);
    visitor.until(() -> visitor.anythingOpen() && visitor.workspace() != before);
    visitor.resizes(1280, 800);
    visitor.goesTo(1);
    visitor.settles();
  }

  private void documents() {
    stop("documents-0", () -> open(files.sample()));
    stop("documents-problems", () -> files.troubled().forEach(visitor::drops));
    stop("documents-selected", () -> selectLast("#document-table"));
    stop("documents-menu", () -> visitor.clicks("#reading-settings"));
  }

  private void selectLast(String table) {
    visitor.selects(table, visitor.rows(table) - 1);
  }

  private void chunks() {
    stop(
        "chunks-0",
        () -> {
          open(files.sample());
          visitor.goesTo(2);
        });
    stop("chunks-filter", () -> visitor.clicks("#chunk-filter .toggle-button:nth-child(2)"));
  }

  private void questions() {
    stop(
        "questions-0",
        () -> {
          open(files.sample());
          visitor.goesTo(3);
        });
    drawer("questions-flags", "Flags");
    drawer("questions-write", "Write questions");
    drawer("questions-replace", "Find and replace");
    drawer("questions-by-hand", "Write a question by hand");
    drawer("questions-evidence", "Mark evidence");
    drawer("questions-versions", "Versions");
    stop("questions-bulk", () -> visitor.asks("questions", "Accept all without flags"));
    stop("questions-again", () -> visitor.asks("questions", "Write anew about the same passages"));
    stop("questions-edit", () -> visitor.asks("questions", "Edit"));
    stop(
        "questions-menu",
        () -> {
          visitor.presses(KeyCode.ESCAPE);
          visitor.does(() -> ((MenuButton) visitor.sees("#questions-more")).show());
        });
    stop(
        "questions-import",
        () -> {
          visitor.does(() -> ((MenuButton) visitor.sees("#questions-more")).hide());
          visitor.drops(files.questions());
        });
    stop("questions-none", () -> visitor.enters("#question-search", "no such words at all"));
  }

  private void drawer(String name, String command) {
    stop(name, () -> visitor.asks("questions", command));
  }

  private void train() {
    stop(
        "train-0",
        () -> {
          open(files.sample());
          visitor.goesTo(4);
        });
    stop("train-settings", () -> visitor.sets("#all-settings"));
    stop(
        "train-two",
        () -> {
          visitor.presses(KeyCode.ESCAPE);
          visitor.does(
              () -> ((TableView<?>) visitor.sees("#runs")).getSelectionModel().selectAll());
        });
    stop("train-recipe", () -> visitor.sets("#purpose-recipe .radio-button"));
  }

  private void compare() {
    stop(
        "compare-0",
        () -> {
          open(files.sample());
          visitor.goesTo(5);
        });
    stop("compare-query", () -> visitor.enters("#query", "who pays for my taxi home late"));
    stop("compare-choices", () -> visitor.does(() -> box("#contender-right").show()));
    stop(
        "compare-loaded",
        () -> {
          visitor.does(() -> box("#contender-right").hide());
          visitor.selects("#results", 0);
        });
    stop("compare-chart", () -> visitor.pointsAt(".rank-chart"));
    stop("compare-scores", () -> visitor.sets("#tab-scores"));
    stop("compare-none", () -> visitor.enters("#results-words", "no such words"));
  }

  private ComboBox<?> box(String id) {
    return (ComboBox<?>) visitor.sees(id);
  }

  private void export() {
    stop(
        "export-0",
        () -> {
          open(files.sample());
          visitor.goesTo(6);
        });
    stop("export-endpoint", () -> form(6));
    stop("export-store", () -> form(7));
  }

  private void form(int row) {
    visitor.does(
        () ->
            ((javafx.scene.control.ListView<?>) visitor.sees("#export-forms"))
                .getSelectionModel()
                .select(row));
  }

  private void everywhere() {
    stop("everywhere-0", () -> open(files.sample()));
    stop("everywhere-palette", () -> visitor.presses(KeyCode.CONTROL, KeyCode.K));
    stop("everywhere-palette-none", () -> visitor.enters("#palette-query", "qqqqxx"));
    stop("everywhere-palette-typed", () -> visitor.enters("#palette-query", "go"));
    stop(
        "everywhere-keys",
        () -> {
          visitor.presses(KeyCode.ESCAPE);
          visitor.goesTo(3);
          visitor.settles();
          visitor.showsKeys();
        });
    for (int step = 1; step <= 6; step++) {
      int to = step;
      stop(
          "everywhere-small-" + step,
          () -> {
            visitor.presses(KeyCode.ESCAPE);
            visitor.resizes(1024, 600);
            visitor.goesTo(to);
          });
    }
    for (int step = 1; step <= 6; step++) {
      int to = step;
      stop(
          "everywhere-large-" + step,
          () -> {
            visitor.resizes(1920, 1080);
            visitor.goesTo(to);
          });
    }
  }

  private void longTexts() {
    stop(
        "long-0",
        () -> {
          open(files.longTexts());
        });
    for (int step = 2; step <= 6; step++) {
      int to = step;
      stop("long-" + step, () -> visitor.goesTo(to));
    }
  }
}
