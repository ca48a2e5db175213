package realign.chunk;

import java.util.Set;

/** Words after which a full stop doesn't end a sentence. */
final class Abbreviations {
  private static final Set<String> WORDS =
      Set.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Jr", "Sr", "No", "Nos", "Inc", "Ltd", "Co",
          "Corp", "vs", "etc", "e.g", "i.e", "al", "Fig", "Figs", "Eq", "Sec", "Art", "Abs", "Nr",
          "Bd", "bzw", "ca", "z", "B", "vgl", "Vol", "pp", "approx", "Jan", "Feb", "Mar", "Apr",
          "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

  private Abbreviations() {}

  static boolean holds(String word) {
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
    return initial || WORDS.contains(word);
  }
}
