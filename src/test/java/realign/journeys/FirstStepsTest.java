package realign.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is nothing yet, or much: the welcome and the empty steps. */
final class FirstStepsTest {
  @TempDir private Path folder;
  private TourFiles files;
  private Visitor visitor;

  @BeforeEach
  void arrive() throws Exception {
    files = new TourFiles(folder);
    files.write();
    files.writeRecent();
    visitor = new Visitor(folder);
  }

  @AfterEach
  void leave() throws Exception {
    visitor.close();
  }

  @Test
  void theWelcomeHasRoomForEightProjectsWithLongNames() {
    visitor.arrives();
    visitor.until(() -> visitor.count(".recent") == 8);

    assertThat(((Region) visitor.sees(".welcome .page")).getWidth()).isEqualTo(800);
  }

  @Test
  void everyEmptyStepLeadsToTheDocuments() {
    visitor.opens(files.empty());
    visitor.until(visitor::anythingOpen);
    for (int step = 2; step <= 5; step++) {
      visitor.goesTo(step);
      visitor.until(() -> visitor.shown(".empty-state .actions .button") && leads());
      visitor.sets(".empty-state .actions .button");
      visitor.until(() -> visitor.shown("#step-documents:selected"));
    }
  }

  private boolean leads() {
    return visitor.all(".empty-state .actions .button").stream()
        .filter(node -> node.isVisible() && node instanceof Button)
        .map(node -> ((Labeled) node).getText())
        .anyMatch("Go to Documents"::equals);
  }
}
