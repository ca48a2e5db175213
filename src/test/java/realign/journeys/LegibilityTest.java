package realign.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks through the screens and drawers in both themes and inspects what is really drawn. */
final class LegibilityTest {
  private static final List<String> STOPS =
      List.of(
          "welcome-0",
          "empty",
          "documents-0",
          "chunks-0",
          "questions-0",
          "questions-write",
          "questions-flags",
          "train-0",
          "train-settings",
          "compare-query",
          "compare-loaded",
          "export-0",
          "export-store",
          "everywhere-palette",
          "everywhere-keys",
          "everywhere-small");

  @TempDir private Path folder;
  private final List<String> complaints = new ArrayList<>();
  private Visitor visitor;

  @BeforeEach
  void arrive() throws Exception {
    TourFiles files = new TourFiles(folder);
    files.write();
    try (Guest guest = new Guest(folder)) {
      files.train(guest);
    }
    visitor = new Visitor(folder);
  }

  @AfterEach
  void leave() throws Exception {
    visitor.close();
  }

  @Test
  void everythingCanBeReadAndHasAName() {
    new Tour(visitor, folder, (name, moving) -> inspect(name)).walk(STOPS);

    assertThat(complaints).isEmpty();
  }

  @Test
  void theFocusIsSeenWhereverTabLeads() {
    new Tour(visitor, folder, (name, moving) -> follow(name))
        .walk(List.of("focus-0", "focus-3", "focus-4", "focus-6"));

    assertThat(complaints).isEmpty();
  }

  private void inspect(String name) {
    for (String theme : List.of("light", "dark")) {
      visitor.settles();
      visitor.does(
          () ->
              List.copyOf(Window.getWindows()).stream()
                  .filter(Window::isShowing)
                  .flatMap(window -> Inspector.complaints(window.getScene()).stream())
                  .forEach(each -> complaints.add(name + ", " + theme + ": " + each)));
      visitor.switchesTheme();
    }
  }

  private void follow(String name) {
    for (String theme : List.of("light", "dark")) {
      visitor.settles();
      new FocusWalk(visitor)
          .complaints()
          .forEach(each -> complaints.add(name + ", " + theme + ": " + each));
      visitor.switchesTheme();
    }
  }
}
