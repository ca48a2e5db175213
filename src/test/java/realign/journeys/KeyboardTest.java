package realign.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has no mouse reaches all that there is, and nothing happens unasked. */
final class KeyboardTest {
  private static final int MOST_STOPS = 150;
  private static final int STEPS = 6;

  @TempDir private Path folder;
  private Visitor visitor;

  @BeforeEach
  void arrive() throws Exception {
    visitor = new Visitor(folder);
  }

  private void opensTheSample() throws Exception {
    try (Guest guest = new Guest(folder)) {
      guest.fillSample();
      visitor.opens(guest.sample());
    }
    visitor.until(visitor::anythingOpen);
  }

  private void opensATrainedProject() throws Exception {
    TourFiles files = new TourFiles(folder);
    files.write();
    try (Guest guest = new Guest(folder)) {
      files.train(guest, List.of("First adapter"));
      visitor.opens(guest.sample());
    }
    visitor.until(visitor::anythingOpen);
  }

  @AfterEach
  void leave() throws Exception {
    visitor.close();
  }

  @Test
  void tabLeadsToEveryControlOfEveryStepAndBack() throws Exception {
    opensATrainedProject();
    for (int step = 1; step <= STEPS; step++) {
      visitor.goesTo(step);
      visitor.settles();
      leadsEverywhere("step " + step);
    }
    visitor.does(() -> forms().getSelectionModel().select(store()));
    visitor.settles();
    leadsEverywhere("vector store");
  }

  private void leadsEverywhere(String where) {
    Set<Node> met = new LinkedHashSet<>();
    Node first = null;
    for (int i = 0; i < MOST_STOPS; i++) {
      visitor.presses(KeyCode.TAB);
      Node now = focus();
      if (!met.add(now)) {
        first = now;
        break;
      }
    }
    assertThat(first).as(where + " has no trap").isSameAs(met.iterator().next());
    List<String> missed = new ArrayList<>();
    visitor.does(() -> collect(visitor.stage().getScene().getRoot(), met, missed));
    assertThat(missed).as(where).isEmpty();
  }

  private ListView<?> forms() {
    return (ListView<?>) visitor.sees("#export-forms");
  }

  private int store() {
    List<String> names = forms().getItems().stream().map(String::valueOf).toList();
    return names.indexOf("STORE");
  }

  /** What can be used and wasn't met; what lists and groups hold is reached by arrow keys. */
  private static void collect(Node node, Set<Node> met, List<String> missed) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    boolean usable =
        node instanceof ButtonBase
            || node instanceof TextInputControl
            || node instanceof ComboBoxBase<?>
            || node instanceof Slider
            || node instanceof Spinner<?>
            || node instanceof TableView<?>
            || node instanceof ListView<?>;
    if (usable) {
      boolean editor = node instanceof Spinner<?> spinner && met.contains(spinner.getEditor());
      boolean group =
          node instanceof Toggle button
              && button.getToggleGroup() != null
              && button.getToggleGroup().getToggles().stream().anyMatch(met::contains);
      if (!met.contains(node) && !editor && !group) {
        missed.add(Inspector.path(node));
      }
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, met, missed));
    }
  }

  @Test
  void theFocusStaysWithTheStepAndNeverFallsOnTheProjectMenu() throws Exception {
    opensTheSample();
    visitor.goesTo(3);
    visitor.until(() -> visitor.rows("#question-table") > 0);
    visitor.does(() -> visitor.sees("#question-table").requestFocus());
    visitor.goesTo(2);
    visitor.until(() -> visitor.rows("#chunk-table") > 0);
    visitor.presses(KeyCode.ENTER);
    assertThat(((MenuButton) visitor.sees("#project-menu")).isShowing()).isFalse();

    visitor.does(() -> visitor.sees("#step-chunks").requestFocus());
    visitor.goesTo(3);
    visitor.settles();
    assertThat(focus().getId()).isEqualTo("step-questions");
  }

  @Test
  void deleteTakesNothingAwayWhileTheFocusIsElsewhere() throws Exception {
    opensTheSample();
    int documents = visitor.workspace().documents().get().size();
    visitor.until(() -> visitor.rows("#document-table") == documents);
    visitor.does(() -> visitor.sees("#theme").requestFocus());
    visitor.presses(KeyCode.DELETE);
    visitor.settles();
    assertThat(visitor.workspace().documents().get()).hasSize(documents);

    visitor.does(() -> visitor.sees("#document-table").requestFocus());
    visitor.presses(KeyCode.DELETE);
    visitor.until(() -> visitor.workspace().documents().get().size() == documents - 1);
  }

  @Test
  void undoInAFieldTakesBackWhatIsTypedAndLeavesTheProjectAlone() throws Exception {
    opensTheSample();
    visitor.goesTo(3);
    visitor.until(() -> visitor.rows("#question-table") > 0);
    String before = visitor.workspace().undoable().get();
    visitor.presses(KeyCode.SLASH);
    visitor.until(() -> focus() instanceof TextInputControl);
    visitor.types("leave");
    visitor.presses(KeyCode.CONTROL, KeyCode.Z);
    visitor.settles();

    assertThat(((TextInputControl) focus()).getText()).isEmpty();
    assertThat(visitor.workspace().undoable().get()).isEqualTo(before);
    assertThat(focus()).isNotInstanceOf(TextArea.class);
  }

  private Node focus() {
    AtomicReference<@Nullable Node> owner = new AtomicReference<>();
    visitor.does(() -> owner.set(visitor.stage().getScene().getFocusOwner()));
    return Objects.requireNonNull(owner.get());
  }
}
