package realign.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TurnsTest {
  private final QueuedScreen screen = new QueuedScreen();
  private final Turns turns = new Turns(screen);
  private final List<String> done = new ArrayList<>();

  @Test
  void letsWhatIsAskedForMeanwhileComeBetweenTwoPieces() {
    turns.add(
        () -> {
          done.add("first piece");
          screen.execute(() -> done.add("a key"));
        });
    turns.add(() -> done.add("second piece"));
    turns.add(() -> done.add("third piece"));
    screen.until(() -> done.size() == 4);

    assertThat(done).containsExactly("first piece", "a key", "second piece", "third piece");
  }

  @Test
  void goesOnAfterAPieceThatFails() {
    turns.add(
        () -> {
          throw new IllegalStateException("broken");
        });
    turns.add(() -> done.add("next"));

    assertThatThrownBy(() -> screen.until(() -> false)).hasMessage("broken");
    screen.until(() -> done.size() == 1);
    assertThat(done).containsExactly("next");
  }

  @Test
  void beginsAgainAfterARest() {
    turns.add(() -> done.add("one"));
    screen.until(() -> done.size() == 1);
    turns.add(() -> done.add("two"));
    screen.until(() -> done.size() == 2);

    assertThat(done).containsExactly("one", "two");
  }
}
