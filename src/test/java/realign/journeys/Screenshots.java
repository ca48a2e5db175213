package realign.journeys;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import realign.experiment.Settings;
import realign.ui.shell.Window;

/**
 * Writes pictures of every screen, on the sample project with a trained adapter, in both themes and
 * two sizes. Needs no display: {@code mvn -q test-compile exec:exec@screenshots}.
 */
public final class Screenshots {
  private static final List<String> STEPS =
      List.of("documents", "chunks", "questions", "train", "compare", "export");
  private static final List<Size> SIZES =
      List.of(new Size(1280, 800, ""), new Size(1920, 1080, "-large"));
  private static final long PAUSE_MILLIS = 150;
  private static final int SAME_LOOKS = 3;
  private static final int MOST_LOOKS = 200;

  /** Of the window; the smaller one's pictures are those of the README. */
  private record Size(int width, int height, String suffix) {
    boolean fits(BufferedImage picture) {
      return picture.getWidth() == width && picture.getHeight() == height;
    }
  }

  private final Camera camera;
  private final Guest guest;
  private final Stage stage;
  private final Window window;

  private Screenshots(Path out, Guest guest) throws Exception {
    this.camera = new Camera(out);
    this.guest = guest;
    this.stage = onScreen(Stage::new);
    this.window = onScreen(() -> guest.window(stage));
  }

  /**
   * Writes them.
   *
   * @param arguments the folder to write to; optionally the ids of steps, all where none is named
   */
  public static void main(String[] arguments) throws Exception {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    List<String> steps = List.of(arguments).subList(1, arguments.length);
    try (Guest guest = new Guest(Files.createTempDirectory("screenshots"))) {
      guest.fillSample();
      SampleRuns.keep(guest, guest.sample(), Map.of("First adapter", Settings.standard(7)));
      Platform.startup(() -> {});
      new Screenshots(out, guest).take(steps.isEmpty() ? STEPS : steps);
    } finally {
      Platform.exit();
    }
  }

  private void take(List<String> steps) throws Exception {
    does(window::show);
    takeAll("welcome");
    does(window::openSample);
    settle(SIZES.get(0));
    for (String step : steps) {
      does(() -> window.show(guest.step(step)));
      if (step.equals("compare")) {
        settle(SIZES.get(0));
        does(() -> ask(stage));
      }
      takeAll(step);
    }
    does(() -> Objects.requireNonNull(guest.workspace()).close());
  }

  private void takeAll(String name) throws Exception {
    for (Size size : SIZES) {
      does(() -> resize(stage, size));
      for (String theme : List.of("light", "dark")) {
        camera.keep(settle(size), name + "-" + theme + size.suffix());
        does(window::switchTheme);
      }
    }
    does(() -> resize(stage, SIZES.get(0)));
  }

  private static void ask(Stage stage) {
    if (stage.getScene().lookup("#query") instanceof TextField query) {
      query.setText("who pays for my taxi home after a late shift");
    }
  }

  private static void resize(Stage stage, Size size) {
    stage.setWidth(size.width());
    stage.setHeight(size.height());
  }

  /** The screen once no worker works, it has the size, and it doesn't change any more. */
  private BufferedImage settle(Size size) throws Exception {
    BufferedImage last = onScreen(() -> Camera.look(stage.getScene()));
    int same = 0;
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      Thread.sleep(PAUSE_MILLIS);
      BufferedImage next = onScreen(() -> Camera.look(stage.getScene()));
      boolean still = guest.idle() && size.fits(next) && Camera.same(last, next);
      same = still ? same + 1 : 0;
      last = next;
      if (same == SAME_LOOKS) {
        return last;
      }
    }
    throw new IllegalStateException(
        "the screen never settles: %d x %d, %s"
            .formatted(last.getWidth(), last.getHeight(), guest.idle() ? "idle" : "working"));
  }

  private static void does(Runnable work) throws Exception {
    onScreen(
        () -> {
          work.run();
          return true;
        });
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
