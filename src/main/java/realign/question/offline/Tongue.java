package realign.question.offline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text is in another language than English: by its script, else by the little words that
 * every sentence has, and by letters that English hasn't. What may be either, as a table of
 * figures, isn't.
 */
final class Tongue {
  private static final int LEAST_LETTERS = 40;
  private static final double MOST_ENGLISH = 0.05;
  private static final double LEAST_OTHER = 0.06;
  private static final double LEAST_MARKED = 0.015;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}’']+");

  /** None of them is a word of the others. */
  private static final Set<String> ENGLISH =
      words(
          "the and to for with that by be from this or which not have has it as at are his their");

  private static final Set<String> OTHER =
      words(
          // German, Dutch
          "der die das und den dem des ist nicht ein eine einer mit für von zu auf im sich wird "
              + "werden oder bei nach auch het een van en niet zijn voor dat aan te "
              // French, Spanish, Portuguese, Italian
              + "le la les des du et est une pour dans que qui sur pas ou el los las y es una por "
              + "con del se su al os da do em não um uma com para il di che è gli della per sono "
              // Polish, Czech, Swedish, Danish, Turkish, Indonesian
              + "i w na z się nie jest że v a je och att som är det på av og til ikke ve bir bu için "
              + "ile yang dan di dengan untuk tidak");

  private Tongue() {}

  static boolean other(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    if (letters < LEAST_LETTERS) {
      return false;
    }
    long latin = text.codePoints().filter(Tongue::latin).count();
    if (latin * 2 < letters) {
      return true;
    }
    long marked = text.codePoints().filter(each -> latin(each) && each > 127).count();
    List<String> words = Arrays.asList(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)));
    return share(words, ENGLISH) < MOST_ENGLISH
        && (marked >= LEAST_MARKED * letters || share(words, OTHER) >= LEAST_OTHER);
  }

  private static double share(List<String> words, Set<String> of) {
    return (double) words.stream().filter(of::contains).count() / words.size();
  }

  private static boolean latin(int character) {
    return Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.split(" ")));
  }
}
