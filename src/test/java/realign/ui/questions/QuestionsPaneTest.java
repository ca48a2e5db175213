package realign.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import realign.encoder.Encoders;
import realign.question.Question;
import realign.question.Verdict;
import realign.question.chat.ChatServices;
import realign.ui.kit.Appearance;
import realign.ui.kit.Inter;
import realign.ui.kit.Keyboard;
import realign.ui.kit.Theme;

/** The pane under a person's hands: keys, fields and names. */
final class QuestionsPaneTest {
  private static final int PATIENCE_SECONDS = 60;
  private static final Question FIRST = Desktop.open(0, "q1", "who inspects the wave buoys");
  private static final Question SECOND = Desktop.open(1, "q2", "where do hydrophones live");
  private static final Question THIRD = Desktop.open(2, "q3", "who approves the certificates");

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final Encoders encoders = new Encoders();
  private Desktop desktop;
  private QuestionsStep step;
  private StackPane root;

  @BeforeEach
  void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    desktop = new Desktop(folder, Platform::runLater, FIRST, SECOND, THIRD);
    robot.interact(
        () -> {
          step =
              new QuestionsStep(
                  desktop.workspace, desktop.jobs, encoders, new ChatServices(Map.of()));
          root = new StackPane(step.view());
          Scene scene = new Scene(root, 1280, 800);
          new Keyboard(step::commands).listen(scene);
          new Appearance(Theme.LIGHT).dress(scene);
          stage.setScene(scene);
          stage.show();
          step.shown();
        });
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
    desktop.close();
    encoders.close();
  }

  @Test
  void decidesByKeysAndGoesOn() throws Exception {
    robot.clickOn("#question-table");
    robot.interact(() -> robot.lookup(".review-card").query().requestFocus());
    robot.type(KeyCode.A);
    until(() -> verdict("q1") == Verdict.ACCEPTED);
    robot.type(KeyCode.R);
    until(() -> verdict("q2") == Verdict.REJECTED);
    robot.type(KeyCode.K, KeyCode.U);
    until(() -> verdict("q2") == Verdict.UNREVIEWED);
  }

  @Test
  void typingInAFieldDecidesNothing() {
    for (Runnable way : List.<Runnable>of(this::search, this::replace, this::byHand, this::write)) {
      way.run();
      robot.write("arunjkfm/");
      TextInputControl field = (TextInputControl) root.getScene().getFocusOwner();
      assertThat(field.getText()).contains("arunjkfm/");
      robot.type(KeyCode.ESCAPE);
    }
    assertThat(desktop.questions()).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void tabStaysInAnOpenDrawerAndLeadsOutOfALongField() {
    byHand();
    Node drawer = robot.lookup("#evidence").query();
    List<Node> met = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      robot.type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
      met.add(root.getScene().getFocusOwner());
    }

    assertThat(met).allMatch(node -> within(drawer, node));
    assertThat(met).anyMatch(node -> "hand-find".equals(node.getId()));
    assertThat(met.stream().distinct().count()).isBetween(5L, 11L);
  }

  private static boolean within(Node panel, Node node) {
    Node each = node;
    while (each != null && each != panel) {
      each = each.getParent();
    }
    return each == panel;
  }

  @Test
  void aDrawerThatComesInPlaceOfAnotherTakesTheKeys() {
    write();
    replace();

    assertThat(root.getScene().getFocusOwner().getId()).isEqualTo("find");
  }

  @Test
  void whatIsAskedInThePageIsUnderNoDrawer() throws Exception {
    replace();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    until(() -> robot.lookup("#confirm").tryQuery().isPresent());

    assertThat(robot.lookup("#replace").query().isVisible()).isFalse();
  }

  @Test
  void aLongQuestionLeavesRoomForWhatBelongsToIt() throws Exception {
    Inter.required();
    robot.clickOn("#question-table");
    robot.interact(() -> robot.lookup(".review-card").query().requestFocus());
    robot.type(KeyCode.E);
    until(() -> robot.lookup("#question-editor").tryQuery().filter(Node::isFocused).isPresent());
    robot.interact(
        () -> {
          TextInputControl editor = robot.lookup("#question-editor").query();
          editor.setText("why does it go on ".repeat(120));
          editor.requestFocus();
        });
    robot.type(KeyCode.ENTER);
    until(() -> desktop.questions().get(0).text().length() > 2_000);

    Node card = robot.lookup(".review-card").query();
    Node passage = robot.lookup(".evidence-box").query();
    until(
        () ->
            passage.getBoundsInParent().getHeight() > .4 * card.getLayoutBounds().getHeight()
                && passage.getBoundsInParent().getMaxY() <= card.getLayoutBounds().getHeight());
  }

  private void search() {
    robot.clickOn("#question-search");
  }

  private void replace() {
    robot.push(KeyCode.CONTROL, KeyCode.H);
  }

  private void byHand() {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
  }

  private void flags() {
    robot.push(KeyCode.F);
  }

  private void write() {
    robot.push(KeyCode.CONTROL, KeyCode.G);
    robot.clickOn("OpenAI-compatible");
    robot.clickOn("#server-address");
  }

  @Test
  void keysDecideNothingUnderAnOpenDrawer() {
    robot.push(KeyCode.CONTROL, KeyCode.G);
    robot.type(KeyCode.A, KeyCode.R, KeyCode.DELETE);
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(desktop.questions()).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void acceptsAllWithoutFlagsAfterAsking() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    assertThat(desktop.questions()).containsExactly(FIRST, SECOND, THIRD);
    robot.type(KeyCode.ENTER);
    until(() -> verdict("q1") == Verdict.ACCEPTED && verdict("q3") == Verdict.ACCEPTED);
  }

  @Test
  void everyControlIsReachedByKeyAndHasAName() {
    List<String> nameless = new ArrayList<>();
    for (Runnable open : List.<Runnable>of(this::replace, this::byHand, this::write, this::flags)) {
      open.run();
      robot.interact(() -> collect(root, nameless));
      robot.type(KeyCode.ESCAPE);
    }

    assertThat(nameless).isEmpty();
  }

  private static void collect(Node node, List<String> nameless) {
    boolean operated =
        node instanceof TextInputControl
            || node instanceof ButtonBase
            || node instanceof ComboBox
            || node instanceof CheckBox;
    boolean part = node.getStyleClass().contains("arrow-button");
    if (operated && !part && !(named(node) && node.isFocusTraversable())) {
      nameless.add(node + " in " + node.getParent());
    }
    if (node instanceof ComboBox) {
      return;
    }
    if (node instanceof ScrollPane pane) {
      collect(pane.getContent(), nameless);
    } else if (node instanceof Parent parent && !(node instanceof Control && operated)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
    }
  }

  private static boolean named(Node node) {
    String text = node.getAccessibleText();
    String shown = node instanceof ButtonBase button ? button.getText() : "";
    return (text != null && !text.isBlank()) || (shown != null && !shown.isBlank());
  }

  private Verdict verdict(String id) {
    return desktop.project().questions().find(id).orElseThrow().verdict();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
  }
}
