package realign.journeys;

import java.nio.file.Path;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.ui.kit.Workspace;

/** Whoever comes back finds the window as it was left, also without having closed it. */
final class SamePlaceTest {
  @TempDir private Path folder;
  private Visitor visitor;

  @BeforeEach
  void arrive() throws Exception {
    visitor = new Visitor(folder);
    visitor.arrives();
  }

  @AfterEach
  void leave() throws Exception {
    visitor.close();
  }

  @Test
  void comesBackToTheStepAndTheQuestion() {
    visitor.clicks("#door-sample");
    visitor.until(() -> visitor.anythingOpen() && !visitor.questions().isEmpty());
    visitor.goesTo(3);
    visitor.until(() -> visitor.rows("#question-table") > 7);
    visitor.selects("#question-table", 7);
    visitor.until(
        () -> visitor.workspace().remembered("selected.questions.question-table").equals("7"));

    Workspace before = visitor.workspace();
    visitor.quits();
    visitor.comesBack();
    visitor.until(() -> visitor.workspace() != before && visitor.rows("#question-table") > 7);
    visitor.until(
        () ->
            ((TableView<?>) visitor.sees("#question-table")).getSelectionModel().getSelectedIndex()
                == 7);
    visitor.takesPicture("back");
  }
}
