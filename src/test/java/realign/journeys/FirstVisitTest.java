package realign.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Workspace;

/** A newcomer opens the sample, looks around, decides by keyboard, leaves and comes back. */
final class FirstVisitTest {
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private Guest guest;
  private Stage stage;

  @BeforeEach
  void arrive() throws Exception {
    guest = new Guest(folder);
    stage = FxToolkit.registerPrimaryStage();
    robot.interact(() -> guest.window(stage).show());
  }

  @AfterEach
  void leave() throws Exception {
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    FxToolkit.cleanupStages();
    guest.close();
  }

  @Test
  void walksThroughTheSampleAndFindsEverythingAgain() throws Exception {
    robot.clickOn("#door-sample");
    until(() -> guest.workspace() != null && !questions().isEmpty());
    assertThat(robot.lookup("#document-table").<TableView<?>>query().getItems()).hasSize(3);

    reviewsByKeyboard();
    takesADecisionBack();
    finds("chunks");
    until(() -> !robot.lookup("#chunk-table").<TableView<?>>query().getItems().isEmpty());
    dropsADocument();

    comesBack();
  }

  private void reviewsByKeyboard() {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    until(() -> robot.lookup("#question-table").tryQuery().isPresent());
    robot.push(KeyCode.R);
    until(() -> verdict(0) == Verdict.REJECTED);
    robot.push(KeyCode.J);
    robot.push(KeyCode.U);
    until(() -> verdict(2) == Verdict.UNREVIEWED);

    robot.push(KeyCode.E);
    TextArea editor = robot.lookup("#question-editor").query();
    until(editor::isFocused);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("are raises reviewed");
    robot.push(KeyCode.ENTER);
    until(() -> questions().stream().anyMatch(each -> each.text().equals("are raises reviewed")));
  }

  private void takesADecisionBack() {
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> questions().stream().noneMatch(each -> each.text().equals("are raises reviewed")));
    robot.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.Z);
    until(() -> questions().stream().anyMatch(each -> each.text().equals("are raises reviewed")));
  }

  private void finds(String words) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write(words);
    robot.push(KeyCode.ENTER);
  }

  private void dropsADocument() throws Exception {
    Path note = folder.resolve("travel note.txt");
    Files.writeString(note, "Trains are paid in second class. Night trains are paid in full.");
    robot.interact(() -> guest.step("documents").take(List.of(note)));
    until(() -> workspace().documents().get().size() == 4);
  }

  private void comesBack() throws Exception {
    Workspace before = workspace();
    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    robot.interact(() -> guest.window(stage).resume());
    until(() -> workspace() != before);

    assertThat(workspace().documents().get()).hasSize(4);
    assertThat(verdict(0)).isEqualTo(Verdict.REJECTED);
    assertThat(questions()).extracting(Question::text).contains("are raises reviewed");
    assertThat(workspace().undoable().get()).isNotEmpty();
    assertThat(robot.lookup("#chunk-table").tryQuery()).isPresent();
  }

  private Workspace workspace() {
    return java.util.Objects.requireNonNull(guest.workspace());
  }

  private List<Question> questions() {
    return workspace().questions();
  }

  private Verdict verdict(int question) {
    return questions().get(question).verdict();
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
