package realign.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.ui.kit.Inter;

/**
 * Inspects what is really drawn in the smallest window, in both themes: contrast, size, cut words,
 * names, and whether the focus is seen. All other states: {@code States}.
 */
final class LegibilityTest {
  private static final List<String> STOPS =
      List.of("welcome-0", "everywhere-palette", "everywhere-small");
  private static final Set<String> FOLLOWED = Set.of("everywhere-small-3", "everywhere-small-4");

  @TempDir private Path folder;
  private final List<String> complaints = new ArrayList<>();
  private Visitor visitor;

  @BeforeEach
  void arrive() throws Exception {
    TourFiles files = new TourFiles(folder);
    files.write();
    try (Guest guest = new Guest(folder)) {
      files.train(guest, List.of("First adapter"));
    }
    visitor = new Visitor(folder);
  }

  @AfterEach
  void leave() throws Exception {
    visitor.close();
  }

  @Test
  void whatIsDrawnCanBeReadAndTheFocusIsSeen() {
    Inter.required();
    new Tour(visitor, folder, (name, moving) -> look(name)).walk(STOPS);

    assertThat(complaints).isEmpty();
  }

  private void look(String name) {
    visitor.settles();
    for (String theme : List.of("light", "dark")) {
      visitor.does(() -> inspect(name + ", " + theme + ": "));
      if (FOLLOWED.contains(name)) {
        new FocusWalk(visitor)
            .complaints()
            .forEach(each -> complaints.add(name + ", " + theme + ": " + each));
      }
      visitor.switchesTheme();
    }
  }

  private void inspect(String where) {
    List.copyOf(Window.getWindows()).stream()
        .filter(Window::isShowing)
        .flatMap(window -> Inspector.complaints(window.getScene()).stream())
        .forEach(each -> complaints.add(where + each));
  }
}
