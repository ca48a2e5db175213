package realign.document;

import java.util.List;

/**
 * A page's size and its words' places.
 *
 * @param width in points, as the page is shown
 * @param height in points, as the page is shown
 * @param words by their offsets, ascending
 */
public record PageLayout(float width, float height, List<WordBox> words) {
  public PageLayout {
    words = List.copyOf(words);
  }

  /** The words that share at least one character with the stretch. */
  public List<WordBox> words(int start, int end) {
    return words.stream().filter(word -> word.start() < end && start < word.end()).toList();
  }
}
