package realign.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A page's size and its words' places, packed: 14 bytes a word. */
public final class PageLayout {
  private static final float STEPS = Character.MAX_VALUE;

  private final float width;
  private final float height;
  private final int[] starts;
  private final char[] packed;

  PageLayout(float width, float height, int[] starts, char[] packed) {
    this.width = width;
    this.height = height;
    this.starts = starts;
    this.packed = packed;
  }

  /**
   * Packs words; places are kept to a 65,535th of the page.
   *
   * @param width in points, as the page is shown
   * @param height in points, as the page is shown
   */
  static PageLayout of(float width, float height, List<WordBox> words) {
    int[] starts = new int[words.size()];
    char[] packed = new char[words.size() * 5];
    for (int i = 0; i < starts.length; i++) {
      WordBox word = words.get(i);
      starts[i] = word.start();
      packed[i * 5] = (char) Math.min(Character.MAX_VALUE, word.end() - word.start());
      packed[i * 5 + 1] = step(word.x(), width);
      packed[i * 5 + 2] = step(word.y(), height);
      packed[i * 5 + 3] = step(word.width(), width);
      packed[i * 5 + 4] = step(word.height(), height);
    }
    return new PageLayout(width, height, starts, packed);
  }

  /** In points, as the page is shown. */
  public float width() {
    return width;
  }

  /** In points, as the page is shown. */
  public float height() {
    return height;
  }

  /** All words, by the order of the text. */
  public List<WordBox> words() {
    return words(0, Integer.MAX_VALUE);
  }

  /** The words that share at least one character with the stretch. */
  public List<WordBox> words(int start, int end) {
    List<WordBox> found = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] < end && start < starts[i] + packed[i * 5]) {
        found.add(word(i));
      }
    }
    return found;
  }

  int[] starts() {
    return starts;
  }

  char[] packed() {
    return packed;
  }

  private WordBox word(int i) {
    return new WordBox(
        starts[i],
        starts[i] + packed[i * 5],
        packed[i * 5 + 1] * width / STEPS,
        packed[i * 5 + 2] * height / STEPS,
        packed[i * 5 + 3] * width / STEPS,
        packed[i * 5 + 4] * height / STEPS);
  }

  private static char step(float place, float of) {
    return (char) Math.round(Math.max(0, Math.min(1, place / of)) * STEPS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PageLayout that
        && width == that.width
        && height == that.height
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(packed, that.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }
}
