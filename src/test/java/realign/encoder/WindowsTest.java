package realign.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WindowsTest {
  @Test
  void leavesATextThatIsSeenWholeAlone() {
    assertThat(Windows.of("one two three", 5, 5)).isEmpty();
    assertThat(Windows.of("one two three", 5, 0)).isEmpty();
  }

  @Test
  void cutsALongerOneIntoLikeWindowsBetweenWords() {
    assertThat(Windows.of("one two three four five six seven", 9, 4))
        .containsExactly("one two three", "four five", "six seven");
  }

  @Test
  void cutsWhereItMustWhereNoWordsEndAndNeverThroughACharacter() {
    assertThat(Windows.of("甲".repeat(100), 100, 60))
        .containsExactly("甲".repeat(50), "甲".repeat(50));
    assertThat(Windows.of("😀".repeat(75), 150, 75))
        .containsExactly("😀".repeat(38), "😀".repeat(37));
  }

  @Test
  void joinsTheMeanOfWindowsWithTheBeginning() {
    float[] beginning = {1, 0};
    float[] whole = Windows.joined(beginning, List.of(new float[] {1, 0}, new float[] {0, 1}));

    double mean = Math.sqrt(.5);
    double x = .4 + .6 * mean;
    double y = .6 * mean;
    double norm = Math.hypot(x, y);
    assertThat(whole)
        .containsExactly(new float[] {(float) (x / norm), (float) (y / norm)}, within(1e-6f));
    assertThat(beginning).containsExactly(1, 0);
  }
}
