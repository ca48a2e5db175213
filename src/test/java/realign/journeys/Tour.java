package realign.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The way past every state of the window that deserves a look. */
final class Tour {
  /**
   * One state.
   *
   * @param way leads there from the stop before
   * @param moving whether it never comes to rest
   */
  private record Stop(String name, Runnable way, boolean moving) {}

  private final Visitor visitor;
  private final TourFiles files;
  private final BiConsumer<String, Boolean> look;
  private final List<Stop> stops = new ArrayList<>();

  /**
   * A tour that hasn't begun.
   *
   * @param look called at each stop with its name, and whether it never comes to rest
   */
  Tour(Visitor visitor, Path folder, BiConsumer<String, Boolean> look) {
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
        if (!wanted) {
          visitor.settles();
        } else {
          look.accept(stop.name(), stop.moving());
        }
      }
    }
  }

  private static String area(String name) {
    return name.substring(0, name.indexOf('-'));
  }

  private void stop(String name, Runnable way) {
    stops.add(new Stop(name, way, false));
  }

  private void passing(String name, Runnable way) {
    stops.add(new Stop(name, way, true));
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
    focus();
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
    stop(
        "documents-undo",
        () -> {
          visitor.presses(KeyCode.ESCAPE);
          visitor.presses(KeyCode.DELETE);
          visitor.until(() -> !visitor.workspace().undoable().get().isEmpty());
          visitor.pointsAt("#undo");
          visitor.until(() -> visitor.shown(".tooltip"));
        });
    stop("documents-undone", () -> visitor.presses(KeyCode.CONTROL, KeyCode.Z));
  }

  private void selectLast(String table) {
    visitor.selects(table, visitor.rows(table) - 1);
  }

  private void chunks() {
    sample("chunks-0", 2);
    stop("chunks-page", () -> visitor.sets(".chunk-pane .toggle-button.right-pill"));
    stop("chunks-filter", () -> visitor.sets("#chunk-filter .center-pill"));
  }

  private void questions() {
    sample("questions-0", 3);
    drawer("questions-flags", "Flags");
    drawer("questions-write", "Write questions");
    stop("questions-ollama", () -> visitor.sets("#scribes .toggle-button.center-pill"));
    stop("questions-openai", () -> visitor.sets("#scribes .toggle-button.right-pill"));
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
    sample("train-0", 4);
    stop("train-settings", () -> visitor.sets("#all-settings"));
    stop(
        "train-two",
        () -> {
          visitor.presses(KeyCode.ESCAPE);
          visitor.does(
              () -> ((TableView<?>) visitor.sees("#runs")).getSelectionModel().selectAll());
        });
    stop("train-recipe", () -> visitor.sets("#purpose-recipe .radio-button"));
    stop("train-wrong", () -> visitor.enters("#knob-budget", "soon"));
    passing(
        "train-running",
        () -> {
          visitor.sets("#purpose-balanced .radio-button");
          visitor.enters("#knob-budget", "300");
          visitor.sets("#train");
          visitor.until(() -> visitor.shown(".training-line") && visitor.count(".readout") >= 0);
        });
    stop("train-stopped", () -> visitor.sets("#stop-training"));
    stop(
        "train-deleted",
        () -> {
          visitor.selects("#runs", 0);
          visitor.does(() -> visitor.sees("#runs").requestFocus());
          visitor.presses(KeyCode.DELETE);
        });
    stop(
        "train-failed",
        () -> {
          visitor.sets("#all-settings");
          visitor.enters("#knob-encoder", "/no/such/folder");
          visitor.presses(KeyCode.ESCAPE);
          visitor.sets("#train");
          visitor.until(() -> visitor.shown(".job-row .sign-failed"));
        });
    stop("train-reason", () -> visitor.sets(".job-row .reason"));
  }

  /** A step of the sample project. */
  private void sample(String name, int step) {
    stop(
        name,
        () -> {
          open(files.sample());
          visitor.goesTo(step);
        });
  }

  private void compare() {
    sample("compare-0", 5);
    stop("compare-query", () -> visitor.enters("#query", "who pays for my taxi home late"));
    stop("compare-choices", () -> visitor.does(() -> box("#contender-right").show()));
    stop(
        "compare-loaded",
        () -> {
          visitor.does(() -> box("#contender-right").hide());
          visitor.does(() -> visitor.sees("#results").requestFocus());
          visitor.selects("#results", 0);
        });
    stop("compare-wrong", () -> visitor.sets(".hit .mark-wrong"));
    stop("compare-chart", () -> visitor.pointsAt(".rank-chart"));
    stop("compare-scores", () -> visitor.sets("#tab-scores"));
    stop("compare-none", () -> visitor.enters("#results-words", "no such words"));
  }

  private ComboBox<?> box(String id) {
    return (ComboBox<?>) visitor.sees(id);
  }

  private void export() {
    sample("export-0", 6);
    stop("export-folder", () -> visitor.enters("#export-folder", "somewhere"));
    stop("export-written", () -> write(0));
    stop("export-report", () -> write(9));
    stop("export-questions", () -> write(12));
    stop("export-endpoint", () -> form(6));
    stop(
        "export-port",
        () -> {
          visitor.enters("#endpoint-port", "99999");
          visitor.sets("#start-endpoint");
        });
    stop(
        "export-serving",
        () -> {
          visitor.enters("#endpoint-port", "0");
          visitor.sets("#start-endpoint");
          visitor.until(() -> visitor.shown("#stop-endpoint"));
        });
    stop("export-store", () -> form(7));
  }

  private void write(int row) {
    visitor.enters("#export-folder", files.folder().resolve("out").toString());
    form(row);
    visitor.until(() -> !visitor.sees("#write-form").isDisabled());
    visitor.sets("#write-form");
    visitor.until(() -> visitor.shown(".result .notice"));
  }

  private void form(int row) {
    visitor.does(
        () -> ((ListView<?>) visitor.sees("#export-forms")).getSelectionModel().select(row));
  }

  private void everywhere() {
    stop("everywhere-0", () -> open(files.sample()));
    stop("everywhere-palette", () -> visitor.presses(KeyCode.CONTROL, KeyCode.K));
    stop("everywhere-nothing", () -> visitor.enters("#palette-query", "qqqqxx"));
    stop("everywhere-typed", () -> visitor.enters("#palette-query", "go"));
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

  /** Where the focus is walked through the screen. */
  private void focus() {
    stop("focus-0", () -> open(files.sample()));
    for (int step = 2; step <= 6; step++) {
      int to = step;
      stop("focus-" + step, () -> visitor.goesTo(to));
    }
    stop("focus-empty", () -> open(files.empty()));
    stop(
        "focus-write",
        () -> {
          open(files.sample());
          visitor.goesTo(3);
          visitor.settles();
          visitor.asks("questions", "Write questions");
        });
    stop("focus-flags", () -> visitor.asks("questions", "Flags"));
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
    stop(
        "long-word",
        () -> {
          visitor.goesTo(2);
          visitor.settles();
          visitor.selects("#chunk-table", 3);
        });
    stop(
        "long-edit",
        () -> {
          visitor.goesTo(3);
          visitor.settles();
          visitor.asks("questions", "Edit");
        });
  }
}
