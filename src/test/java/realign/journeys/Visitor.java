package realign.journeys;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import realign.question.Question;
import realign.ui.kit.Workspace;

/**
 * Someone at the window, with keyboard and mouse. Waits for what should happen, never for time to
 * pass. With {@code -Djourney.pictures=FOLDER} each step leaves a picture.
 */
final class Visitor implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 180;

  private final FxRobot robot = new FxRobot();
  private final Guest guest;
  private final Stage stage;
  private final Optional<Camera> camera;
  private int pictures;

  Visitor(Path folder) throws Exception {
    guest = new Guest(folder);
    stage = FxToolkit.registerPrimaryStage();
    camera =
        Optional.ofNullable(System.getProperty("journey.pictures")).map(Path::of).map(Camera::new);
  }

  void arrives() {
    robot.interact(() -> guest.window(stage).show());
  }

  /** Starts the program again, after {@link #quits}. */
  void comesBack() {
    robot.interact(() -> guest.window(stage).resume());
  }

  void quits() {
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  void opens(Path file) {
    robot.interact(() -> guest.window(stage).show(file));
  }

  /** The thread that draws. */
  Thread screen() {
    AtomicReference<Thread> screen = new AtomicReference<>();
    robot.interact(() -> screen.set(Thread.currentThread()));
    return screen.get();
  }

  void does(Runnable work) {
    robot.interact(work);
  }

  void pointsAt(double x, double y) {
    robot.moveTo(x, y);
  }

  void drops(Path file) {
    robot.interact(() -> guest.steps().stream().anyMatch(step -> step.take(List.of(file))));
  }

  void clicks(String id) {
    until(() -> shown(id));
    robot.clickOn(id);
  }

  void presses(KeyCode... keys) {
    robot.push(keys);
  }

  /** Goes to a step of the rail, from 1. */
  void goesTo(int step) {
    robot.push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + step));
  }

  /** Sets a field's text at once. */
  void enters(String id, String text) {
    until(() -> shown(id));
    robot.interact(
        () -> robot.lookup(id).<TextInputControl>queryAll().forEach(f -> f.setText(text)));
  }

  Node sees(String id) {
    return robot.lookup(id).query();
  }

  boolean shown(String id) {
    return robot.lookup(id).match((Node node) -> node.isVisible()).tryQuery().isPresent();
  }

  int count(String id) {
    return robot.lookup(id).queryAll().size();
  }

  int rows(String table) {
    return shown(table) ? robot.lookup(table).<TableView<?>>query().getItems().size() : 0;
  }

  void selects(String table, int row) {
    robot.interact(() -> robot.lookup(table).<TableView<?>>query().getSelectionModel().select(row));
  }

  Workspace workspace() {
    return Objects.requireNonNull(guest.workspace());
  }

  boolean anythingOpen() {
    return guest.workspace() != null;
  }

  List<Question> questions() {
    return workspace().questions();
  }

  void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(condition));
    } catch (Exception e) {
      takesPicture("stuck");
      throw new AssertionError(e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Asked on the screen's thread, nothing changes while it looks. */
  private static boolean onScreen(Callable<Boolean> condition) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), condition);
  }

  void takesPicture(String name) {
    pictures++;
    camera.ifPresent(
        one ->
            robot.interact(() -> one.take(stage.getScene(), "%02d-%s".formatted(pictures, name))));
  }

  @Override
  public void close() throws TimeoutException {
    quits();
    FxToolkit.cleanupStages();
    guest.close();
  }
}
