package realign.journeys;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import realign.question.Question;
import realign.ui.kit.Workspace;
import realign.ui.shell.Window;

/**
 * Someone at the window, with keyboard and mouse. Waits for what should happen, never for time to
 * pass. With {@code -Djourney.pictures=FOLDER} each step leaves a picture.
 */
final class Visitor implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 180;
  private static final int SAME_LOOKS = 2;

  /** A caret that blinks would keep the window from ever looking the same on a slow machine. */
  private static final String NO_CARET = "data:text/css,.text-input{-fx-display-caret:false;}";

  private final FxRobot robot = new FxRobot();
  private final Guest guest;
  private final Stage stage;
  private final Optional<Camera> camera;
  private @Nullable Window window;
  private int pictures;

  Visitor(Path folder) throws Exception {
    guest = new Guest(folder);
    stage = FxToolkit.registerPrimaryStage();
    camera =
        Optional.ofNullable(System.getProperty("journey.pictures")).map(Path::of).map(Camera::new);
  }

  private void begins(Consumer<Window> way) {
    robot.interact(
        () -> {
          Window next = guest.window(stage);
          window = next;
          way.accept(next);
          stage.getScene().getRoot().getStylesheets().add(NO_CARET);
        });
  }

  void switchesTheme() {
    robot.interact(() -> Objects.requireNonNull(window).switchTheme());
  }

  void arrives() {
    begins(Window::show);
  }

  /** Starts the program again, after {@link #quits}. */
  void comesBack() {
    begins(Window::resume);
  }

  void quits() {
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  void opens(Path file) {
    begins(window -> window.show(file));
  }

  /** Opens a project in the window that is there. */
  void goesOnWith(Path file) {
    does(() -> Objects.requireNonNull(window).open(file));
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

  /** Sets a button off wherever it is, also below what is in sight. */
  void sets(String id) {
    until(() -> shown(id));
    robot.interact(
        () -> robot.lookup(id).match((Node node) -> node.isVisible()).<ButtonBase>query().fire());
  }

  void presses(KeyCode... keys) {
    robot.push(keys);
  }

  /** Types letter by letter into what has the focus. */
  void types(String text) {
    robot.write(text);
  }

  /** Whether keys go to this field. */
  boolean writesIn(String field) {
    return shown(field) && sees(field).isFocused();
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

  void showsKeys() {
    robot.interact(() -> Objects.requireNonNull(window).showKeys());
  }

  /** Asks for something by its name, as the palette does. */
  void asks(String step, String command) {
    robot.interact(
        () ->
            guest.step(step).commands().stream()
                .filter(each -> each.name().equals(command))
                .findFirst()
                .orElseThrow()
                .run());
  }

  /** Until nothing works and the window looks the same for a while. */
  void settles() {
    AtomicReference<BufferedImage> last = new AtomicReference<>(looks());
    AtomicInteger same = new AtomicInteger();
    until(
        () -> {
          BufferedImage now = Camera.withPopups(stage);
          boolean still = guest.idle() && Camera.same(now, last.getAndSet(now));
          return (still ? same.incrementAndGet() : zero(same)) >= SAME_LOOKS;
        });
  }

  private static int zero(AtomicInteger number) {
    number.set(0);
    return 0;
  }

  /** The window with all that is open over it. */
  BufferedImage looks() {
    AtomicReference<BufferedImage> picture = new AtomicReference<>();
    robot.interact(() -> picture.set(Camera.withPopups(stage)));
    return picture.get();
  }

  Stage stage() {
    return stage;
  }

  void resizes(double width, double height) {
    robot.interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
  }

  void pointsAt(String id) {
    until(() -> shown(id));
    robot.moveTo(id);
  }

  /**
   * Points into something.
   *
   * @param along share of its width from its left
   * @param down share of its height from its top
   */
  void pointsInto(String id, double along, double down) {
    until(() -> shown(id));
    Node node = sees(id);
    Bounds bounds = node.localToScreen(node.getLayoutBounds());
    robot.moveTo(
        bounds.getMinX() + along * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
  }

  Node sees(String id) {
    return robot.lookup(id).query();
  }

  boolean shown(String id) {
    return robot.lookup(id).match((Node node) -> node.isVisible()).tryQuery().isPresent();
  }

  int count(String id) {
    return all(id).size();
  }

  Set<Node> all(String id) {
    return robot.lookup(id).queryAll();
  }

  int rows(String table) {
    return shown(table) ? robot.lookup(table).<TableView<?>>query().getItems().size() : 0;
  }

  void selects(String table, int row) {
    robot.interact(
        () -> robot.lookup(table).<TableView<?>>query().getSelectionModel().clearAndSelect(row));
  }

  /** Has a table sorted by one of its columns, from 0, as clicks on its header do. */
  void sorts(String table, int column, TableColumn.SortType way) {
    robot.interact(() -> sort(robot.lookup(table).query(), column, way));
  }

  private static <R> void sort(TableView<R> table, int number, TableColumn.SortType way) {
    TableColumn<R, ?> column = table.getColumns().get(number);
    column.setSortType(way);
    table.getSortOrder().setAll(List.of(column));
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
