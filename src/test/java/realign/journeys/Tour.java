package realign.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

/** The way past every state of the window that deserves a look. */
final class Tour {
  private static final Pattern ADDRESS = Pattern.compile("http://[^ ,]+/v1");

  private final Visitor visitor;
  private final TourFiles files;
  private final Stops stops;

  /**
   * A tour that hasn't begun.
   *
   * @param look called at each stop with its name, and whether it never comes to rest
   */
  Tour(Visitor visitor, Path folder, BiConsumer<String, Boolean> look) {
    this.visitor = visitor;
    this.files = new TourFiles(folder);
    this.stops = new Stops(visitor, look);
    plan();
  }

  /** Walks to the stops whose names begin with one of those given; to all where none is. */
  void walk(List<String> names) {
    stops.walk(names);
  }

  private void stop(String name, Runnable way) {
    stops.stop(name, way);
  }

  private void plan() {
    welcome();
    empty();
    documents();
    chunks();
    questions();
    new TrainStops(stops, visitor, files).plan();
    new CompareStops(stops, visitor, files).plan();
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
    stops.open(file);
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
    stop(
        "chunks-trial",
        () -> {
          visitor.does(
              () -> ((ComboBox<?>) visitor.sees("#chunk-method")).getSelectionModel().selectNext());
          visitor.settles();
          visitor.asks("chunks", "Compare with the present cut");
          visitor.until(() -> visitor.shown("#chunk-trial"));
        });
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

  /** A step of the sample project. */
  private void sample(String name, int step) {
    stop(
        name,
        () -> {
          open(files.sample());
          visitor.goesTo(step);
        });
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
    stop("export-requests", this::ask);
    stop("export-store", () -> form(7));
  }

  /** As programs ask an endpoint: well, badly, and for nothing that there is. */
  private void ask() {
    Matcher address =
        visitor.all(".notice .sentence").stream()
            .map(node -> ADDRESS.matcher(((Label) node).getText()))
            .filter(Matcher::find)
            .findFirst()
            .orElseThrow();
    String body = "{\"model\": \"realign\", \"input\": [\"Who pays for a taxi?\"]}";
    for (String each : List.of("/embeddings " + body, "/embeddings {}", "/nothing {}")) {
      String[] words = each.split(" ", 2);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address.group() + words[0]))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(words[1]))
              .build();
      HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.discarding()).join();
    }
    visitor.settles();
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
