package realign.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A chunk's own sentences, each a free query for it. White space is folded; a sentence ends at a
 * full stop, exclamation or question mark before a capital, a digit or a quote; those longer than
 * the questions are cut into equal pieces; fragments and tables of numbers are left out.
 */
public final class Sentences {
  /** Chunks beyond which a few pieces each must do. */
  static final int MANY_CHUNKS = 1_000;

  private static final int MOST = 60;
  private static final int MOST_OF_MANY = 6;

  /** Of pieces; few, so that another question or two don't change every text to be encoded. */
  private static final int[] LENGTHS = {12, 18, 28};

  private static final int SHORT = 4;
  private static final double LETTERS = .6;

  private static final Pattern END =
      Pattern.compile("(?<=[.!?؟])\\s+(?=[\\p{Lu}\\p{Lo}\\p{Nd}\"'“‘«„])|(?<=[。！？])\\s*");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Characters to a word in scripts that write none. */
  private static final int UNSPACED_WORD = 2;

  private final int most;
  private final int longest;

  private Sentences(int most, int longest) {
    this.most = most;
    this.longest = longest;
  }

  /**
   * For a corpus with as many chunks. Pieces are about as long as the questions: those teach more
   * than longer or shorter ones, on all kinds of chunk.
   *
   * @param questions that the adapter is for; there may be none
   */
  public static Sentences of(int chunks, List<String> questions) {
    int most = chunks > MANY_CHUNKS ? MOST_OF_MANY : MOST;
    int[] lengths = questions.stream().mapToInt(Sentences::words).sorted().toArray();
    int usual = lengths.length == 0 ? 0 : lengths[lengths.length / 2];
    int longest = LENGTHS[0];
    for (int length : LENGTHS) {
      // Nearer to this length than to the one before, by their ratio.
      longest = usual * usual > longest * length ? length : longest;
    }
    return new Sentences(most, longest);
  }

  /** In the order of the text; where there are too many, evenly spread over it. */
  public List<String> of(String text) {
    List<String> kept = new ArrayList<>();
    for (String sentence : sentences(text)) {
      for (String piece : pieces(sentence)) {
        if (words(piece) >= SHORT && letters(piece) >= LETTERS) {
          kept.add(piece);
        }
      }
    }
    if (kept.size() <= most) {
      return List.copyOf(kept);
    }
    List<String> spread = new ArrayList<>(most);
    for (int i = 0; i < most; i++) {
      spread.add(kept.get((int) ((long) i * kept.size() / most)));
    }
    return List.copyOf(spread);
  }

  private static List<String> sentences(String text) {
    return END.splitAsStream(SPACES.matcher(text).replaceAll(" ").strip()).toList();
  }

  private List<String> pieces(String sentence) {
    int count = (words(sentence) + longest - 1) / longest;
    String[] words = sentence.split(" ", -1);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pieces.add(
          words.length < count * SHORT
              ? unspaced(sentence, i, count)
              : String.join(
                  " ",
                  List.of(words)
                      .subList(i * words.length / count, (i + 1) * words.length / count)));
    }
    return pieces;
  }

  private static String unspaced(String sentence, int piece, int count) {
    int length = sentence.codePointCount(0, sentence.length());
    return sentence.substring(
        sentence.offsetByCodePoints(0, piece * length / count),
        sentence.offsetByCodePoints(0, (piece + 1) * length / count));
  }

  /** Words between spaces; ideographs count as half a word each. */
  private static int words(String text) {
    long spaced = text.chars().filter(c -> c == ' ').count() + 1;
    long unspaced = text.codePoints().filter(Character::isIdeographic).count() / UNSPACED_WORD;
    return (int) Math.max(spaced, unspaced);
  }

  private static double letters(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return (double) letters / text.codePointCount(0, text.length());
  }
}
