package realign.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Window;

/**
 * {@code states OUT [NAME...]}: walks to what plain screens don't show (drawers, menus, empty and
 * failed states, long texts, small and large windows), writes a picture of each in both themes and
 * prints what the inspector finds there; all, or those whose names begin as given. Needs no
 * display: {@code mvn -q test-compile exec:exec@states}.
 */
public final class States {
  private final Visitor visitor;
  private final Camera camera;

  private States(Visitor visitor, Path out) {
    this.visitor = visitor;
    this.camera = new Camera(out);
  }

  public static void main(String[] arguments) throws Exception {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    Path folder = prepared();
    Visitor visitor = new Visitor(folder);
    States states = new States(visitor, out);
    new Tour(visitor, folder, states::look).walk(List.of(arguments).subList(1, arguments.length));
    System.exit(0);
  }

  /** Made once and used again where {@code -Djourney.folder} names a place to keep it. */
  private static Path prepared() throws IOException {
    String kept = System.getProperty("journey.folder");
    Path folder = kept == null ? Files.createTempDirectory("states") : Path.of(kept);
    TourFiles files = new TourFiles(folder);
    if (!Files.exists(files.sample())) {
      files.write();
      try (Guest guest = new Guest(folder)) {
        files.train(guest);
      }
    }
    return folder;
  }

  private void look(String name, boolean moving) {
    for (String theme : List.of("light", "dark")) {
      if (!moving) {
        visitor.settles();
      }
      camera.keep(visitor.looks(), name + "-" + theme);
      visitor.does(() -> inspect(name + "-" + theme));
      if (name.startsWith("focus")) {
        new FocusWalk(visitor)
            .complaints()
            .forEach(each -> System.out.println(name + "-" + theme + ": " + each));
      }
      visitor.switchesTheme();
    }
  }

  private void inspect(String name) {
    List.copyOf(Window.getWindows()).stream()
        .filter(Window::isShowing)
        .map(Window::getScene)
        .flatMap(scene -> Inspector.complaints(scene).stream())
        .forEach(each -> System.out.println(name + ": " + each));
  }
}
