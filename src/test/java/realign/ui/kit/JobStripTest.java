package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import realign.job.ServiceFailure;

final class JobStripTest {
  private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");

  private final FxRobot robot = new FxRobot();
  private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, () -> 0);
  private JobStrip strip;

  @BeforeEach
  void show() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
          strip = new JobStrip(jobs);
          BorderPane frame = new BorderPane();
          frame.setBottom(strip);
          Scene scene = new Scene(frame, 1024, 600);
          new Appearance(Theme.LIGHT).dress(scene);
          stage.setScene(scene);
          stage.show();
          fail("One");
          fail("Two");
          fail("Three");
        });
  }

  private void fail(String title) {
    jobs.start(
        title,
        progress -> {
          throw new ServiceFailure("The server doesn’t answer.", "Start it, then try again.");
        },
        result -> {});
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  @Test
  void growsWhileAReasonIsOpen() {
    robot.interact(() -> strip.getScene().getRoot().layout());
    double before = strip.getHeight();

    toggle();
    assertThat(strip.getPseudoClassStates()).contains(EXPLAINED);
    assertThat(strip.getHeight()).isGreaterThan(before + 40);

    toggle();
    assertThat(strip.getPseudoClassStates()).doesNotContain(EXPLAINED);
    assertThat(strip.getHeight()).isEqualTo(before);
  }

  @Test
  void shrinksWhenTheJobWithTheOpenReasonIsDismissed() {
    toggle();
    robot.interact(() -> jobs.dismiss(jobs.list().get(2)));

    assertThat(strip.getPseudoClassStates()).doesNotContain(EXPLAINED);
  }

  /** Of the newest, which stands first. */
  private void toggle() {
    robot.interact(
        () -> {
          robot.lookup(".reason").<Button>query().fire();
          strip.getScene().getRoot().applyCss();
          strip.getScene().getRoot().layout();
        });
  }
}
