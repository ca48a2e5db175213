package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class LaterTest {
  private static final double TALL = 500;
  private static final int PATIENCE_SECONDS = 60;

  private final FxRobot robot = new FxRobot();
  private final Turns turns = new Turns(Platform::runLater);
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void bringsTheContentOnceItIsSeen() {
    Label content = new Label("content");
    Later later = new Later(turns, content);
    robot.interact(() -> later.setVisible(false));
    show(later);
    assertThat(content.getScene()).isNull();

    robot.interact(() -> later.setVisible(true));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(content.getScene()).isSameAs(later.getScene());
  }

  @Test
  void makesTheContentOnceItIsSeen() {
    List<String> made = new ArrayList<>();
    Later later =
        Later.made(
            turns,
            () -> {
              made.add("content");
              return new Label("content");
            });
    robot.interact(() -> later.setVisible(false));
    show(later);
    assertThat(made).isEmpty();
    assertThat(later.content()).isEmpty();

    for (boolean visible : new boolean[] {true, false, true}) {
      robot.interact(() -> later.setVisible(visible));
      WaitForAsyncUtils.waitForFxEvents();
    }

    assertThat(made).containsExactly("content");
    assertThat(later.getChildren()).containsExactly(later.content().orElseThrow());
  }

  @Test
  void letsAListGrowUntilItFillsItsPlace() throws TimeoutException {
    Region list = new Region();
    List<Double> heights = new ArrayList<>();
    list.heightProperty().subscribe(height -> heights.add(height.doubleValue()));
    show(Later.rows(turns, list));
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> list.getHeight() == TALL);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(heights).containsExactly(0.0, 120.0, 240.0, 360.0, 480.0, TALL);
    robot.interact(() -> stage.setHeight(stage.getHeight() + 200));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(list.getHeight()).isEqualTo(TALL + 200);
  }

  private void show(Later later) {
    robot.interact(
        () -> {
          stage.setScene(new Scene(new StackPane(later), 400, TALL));
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
