package realign.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import realign.ui.kit.HighlightedText.Mark;

/** The words of a query, found again in a text, in other forms too. */
final class QueryWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int SHORTEST = 3;

  /** Forms of a word share so many first letters. */
  private static final int STEM = 5;

  private static final Set<String> COMMON =
      Set.of(
          "the", "and", "for", "are", "was", "what", "when", "where", "which", "who", "how", "why",
          "does", "did", "can", "with", "from", "that", "this", "have", "has", "into", "our", "you",
          "your", "they", "them", "his", "her", "she", "not", "but", "all", "get", "may", "than",
          "then", "before", "after", "need", "there", "their", "will", "would", "should", "about",
          "any", "its");

  private final Set<String> stems;

  QueryWords(String query) {
    stems =
        WORD.matcher(query.toLowerCase(Locale.ROOT))
            .results()
            .map(found -> found.group())
            .filter(word -> word.length() >= SHORTEST)
            .map(QueryWords::singular)
            .filter(word -> !COMMON.contains(word))
            .map(QueryWords::stem)
            .collect(Collectors.toSet());
  }

  /** Where they stand in a text. */
  List<Mark> in(String text) {
    List<Mark> marks = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (stems.contains(stem(singular(words.group().toLowerCase(Locale.ROOT))))) {
        marks.add(new Mark(words.start(), words.end(), "match"));
      }
    }
    return marks;
  }

  private static String singular(String word) {
    boolean plural = word.endsWith("s") && word.length() > SHORTEST;
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }
}
