package realign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import realign.ui.kit.Command;

final class PaletteModelTest {
  private final PaletteModel model = new PaletteModel();

  @Test
  void putsWhatStartsWithTheWordsFirst() {
    offer("Show all keys", "Add documents", "Go to Documents", "Discard");

    model.query().set("do");

    assertThat(names()).containsExactly("Add documents", "Go to Documents");
  }

  @Test
  void keepsTheOrderWhereNothingIsTyped() {
    offer("Remove the document", "Undo", "Go to Documents", "Go to Chunks");

    assertThat(names())
        .containsExactly("Remove the document", "Undo", "Go to Documents", "Go to Chunks");

    model.query().set("go");
    assertThat(names()).containsExactly("Go to Documents", "Go to Chunks");
  }

  @Test
  void findsScatteredLettersLast() {
    offer("Go to Questions", "Question file");

    model.query().set("qs");

    assertThat(names()).containsExactly("Question file", "Go to Questions");
  }

  @Test
  void leavesOutWhatMakesNoSenseNow() {
    model.offer(
        List.of(
            Command.of("Undo", () -> {}).when(new SimpleBooleanProperty(false)),
            Command.of("Redo", () -> {})));

    assertThat(names()).containsExactly("Redo");
  }

  @Test
  void choosesRoundTheList() {
    offer("a", "b", "c");

    model.move(-1);

    assertThat(model.chosen().get()).isEqualTo(2);
    model.move(1);
    assertThat(model.chosen().get()).isZero();
  }

  private void offer(String... names) {
    model.offer(java.util.Arrays.stream(names).map(name -> Command.of(name, () -> {})).toList());
  }

  private List<String> names() {
    return model.found().stream().map(Command::name).toList();
  }
}
