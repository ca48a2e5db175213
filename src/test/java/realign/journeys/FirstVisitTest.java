package realign.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import realign.question.Question;
import realign.question.Verdict;
import realign.ui.kit.Workspace;

/** A newcomer opens the sample, looks around, decides by keyboard, leaves and comes back. */
final class FirstVisitTest {
  private static final String REWRITTEN = "are raises reviewed";

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
  void walksThroughTheSampleAndFindsEverythingAgain() throws Exception {
    visitor.clicks("#door-sample");
    visitor.until(() -> visitor.anythingOpen() && !visitor.questions().isEmpty());
    visitor.until(() -> visitor.rows("#document-table") == 3);

    reviewsByKeyboard();
    takesADecisionBack();
    finds("chunks");
    visitor.until(() -> visitor.rows("#chunk-table") > 0);
    dropsADocument();

    comesBack();
  }

  private void reviewsByKeyboard() {
    visitor.goesTo(3);
    visitor.until(() -> visitor.rows("#question-table") > 2);
    visitor.presses(KeyCode.R);
    visitor.until(() -> verdict(0) == Verdict.REJECTED);
    visitor.presses(KeyCode.J);
    visitor.presses(KeyCode.U);
    visitor.until(() -> verdict(2) == Verdict.UNREVIEWED);

    visitor.presses(KeyCode.E);
    visitor.until(() -> visitor.writesIn("#question-editor"));
    visitor.presses(KeyCode.CONTROL, KeyCode.A);
    visitor.types(REWRITTEN);
    visitor.presses(KeyCode.ENTER);
    visitor.until(this::isRewritten);
  }

  private boolean isRewritten() {
    return visitor.questions().stream().anyMatch(each -> each.text().equals(REWRITTEN));
  }

  private void takesADecisionBack() {
    visitor.presses(KeyCode.CONTROL, KeyCode.Z);
    visitor.until(() -> !isRewritten());
    visitor.presses(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.Z);
    visitor.until(this::isRewritten);
  }

  private void finds(String words) {
    visitor.presses(KeyCode.CONTROL, KeyCode.K);
    visitor.until(() -> visitor.writesIn("#palette-query"));
    visitor.types(words);
    visitor.presses(KeyCode.ENTER);
  }

  private void dropsADocument() throws IOException {
    Path note = folder.resolve("travel note.txt");
    Files.writeString(note, "Trains are paid in second class. Night trains are paid in full.");
    visitor.drops(note);
    visitor.until(() -> visitor.workspace().documents().get().size() == 4);
  }

  private void comesBack() {
    Workspace before = visitor.workspace();
    List<Question> questions = List.copyOf(visitor.questions());
    visitor.quits();
    visitor.comesBack();
    visitor.until(() -> visitor.workspace() != before);

    assertThat(visitor.workspace().documents().get()).hasSize(4);
    assertThat(verdict(0)).isEqualTo(Verdict.REJECTED);
    assertThat(visitor.questions()).isEqualTo(questions);
    assertThat(visitor.workspace().undoable().get()).isNotEmpty();
    visitor.until(() -> visitor.shown("#chunk-table"));
  }

  private Verdict verdict(int question) {
    return visitor.questions().get(question).verdict();
  }
}
