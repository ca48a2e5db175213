package realign.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.util.Duration;
import realign.encoder.Encoders;
import realign.experiment.Experiment;
import realign.experiment.ExperimentListener;
import realign.experiment.Material;
import realign.experiment.Scoring;
import realign.experiment.Settings;
import realign.job.Progress;
import realign.project.Project;
import realign.project.Training;
import realign.ui.kit.Workspace;
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
  private static final Duration SETTLING = Duration.seconds(5);

  /** Of the window; the smaller one's pictures are those of the README. */
  private record Size(int width, int height, String suffix) {}

  private final Camera camera;
  private final Guest guest;
  private final List<Runnable> script = new ArrayList<>();

  private Screenshots(Path out, Guest guest) {
    this.camera = new Camera(out);
    this.guest = guest;
  }

  /**
   * Writes them.
   *
   * @param arguments the folder to write to; optionally the ids of steps, all where none is named
   */
  public static void main(String[] arguments) throws IOException {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    List<String> steps = List.of(arguments).subList(1, arguments.length);
    Guest guest = new Guest(Files.createTempDirectory("screenshots"));
    guest.fillSample();
    train(guest);
    Screenshots screenshots = new Screenshots(out, guest);
    Platform.startup(() -> screenshots.begin(steps.isEmpty() ? STEPS : steps));
  }

  private static void train(Guest guest) {
    try (Project project = Project.open(guest.sample(), Clock.systemUTC())) {
      Training training =
          new Training(
              project,
              guest.encoders().open(Encoders.STANDARD),
              new Experiment(System::nanoTime),
              Clock.systemUTC());
      Material material = training.prepare(Scoring.EVIDENCE, Progress.NONE);
      training.run(
          "First adapter", material, Settings.standard(7), ExperimentListener.NONE, Progress.NONE);
    }
  }

  private void begin(List<String> steps) {
    Stage stage = new Stage();
    Window window = guest.window(stage);
    window.show();
    for (Size size : SIZES) {
      script.add(() -> resize(stage, size));
      both(window, stage, "welcome", size);
    }
    script.add(() -> resize(stage, SIZES.get(0)));
    script.add(() -> window.show(guest.sample()));
    for (String step : steps) {
      script.add(() -> window.show(guest.step(step)));
      if (step.equals("compare")) {
        script.add(() -> ask(stage));
      }
      for (Size size : SIZES) {
        script.add(() -> resize(stage, size));
        both(window, stage, step, size);
      }
    }
    script.add(this::end);
    play();
  }

  private void both(Window window, Stage stage, String name, Size size) {
    for (String theme : List.of("light", "dark")) {
      script.add(() -> camera.take(stage.getScene(), name + "-" + theme + size.suffix()));
      script.add(window::switchTheme);
    }
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

  /** A beat after the other, since what a screen shows comes from workers. */
  private void play() {
    Timeline beats = new Timeline(new KeyFrame(SETTLING, beat -> next()));
    beats.setCycleCount(script.size());
    beats.play();
  }

  private void next() {
    script.remove(0).run();
  }

  private void end() {
    Workspace workspace = guest.workspace();
    if (workspace != null) {
      workspace.close();
    }
    guest.close();
    Platform.exit();
  }
}
