package realign.question.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import realign.chunk.Chunk;

/** How telling words are: rare in the corpus tells more (inverse document frequency). */
final class Keyphrases {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** In a small corpus every word is in many chunks; it is counted as one of this size. */
  private static final int FEWEST_CHUNKS = 100;

  private final Map<String, Integer> chunksWith = new HashMap<>();
  private final int chunks;

  Keyphrases(List<Chunk> corpus) {
    chunks = Math.max(FEWEST_CHUNKS, corpus.size());
    for (Chunk chunk : corpus) {
      Set<String> seen = new HashSet<>();
      WORD.matcher(chunk.text()).results().forEach(m -> seen.add(stem(m.group())));
      seen.forEach(word -> chunksWith.merge(word, 1, Integer::sum));
    }
  }

  /** From 0 for a word in every chunk upwards. */
  double telling(String word) {
    return Math.log((chunks + 1.0) / (chunksWith.getOrDefault(stem(word), 0) + 1.0));
  }

  /** Singular and plural as one. */
  static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The sum over a text's words that carry content. */
  double weight(Sentence sentence) {
    return sentence.words().stream()
        .filter(Word::content)
        .mapToDouble(w -> telling(w.text()))
        .sum();
  }

  /** The sentence's noun phrases, most telling first, without articles and plain figures. */
  List<NounPhrase> phrases(Sentence sentence) {
    List<NounPhrase> phrases = new ArrayList<>();
    for (int i = 0; i < sentence.size(); ) {
      int end = i;
      while (end < sentence.size() && part(sentence, end, i)) {
        end++;
      }
      while (end > i && !sentence.at(end - 1).noun()) {
        end--;
      }
      if (end > i) {
        phrases.add(phrase(sentence, i, end));
      }
      i = Math.max(end, i + 1);
    }
    phrases.removeIf(p -> p.weight() <= 0);
    phrases.sort(Comparator.comparingDouble(NounPhrase::weight).reversed());
    return phrases;
  }

  private static boolean part(Sentence s, int index, int start) {
    Word word = s.at(index);
    boolean hyphen = word.text().equals("-") && index > start;
    boolean modifier =
        (word.is("ADJ") && !Lexicon.EMPTY.contains(word.lower()))
            || (word.is("VERB")
                && index + 1 < s.size()
                && s.at(index + 1).noun()
                && word.lower().matches(".*(ed|ing)"));
    boolean noun =
        word.noun()
            && !Lexicon.TIME_UNITS.contains(word.lower())
            && !Lexicon.UNITS.contains(word.lower())
            && !Lexicon.EMPTY.contains(word.lower())
            && !word.text().equals("%")
            && word.text().matches(".*\\p{L}.*");
    return noun || modifier || hyphen;
  }

  private NounPhrase phrase(Sentence s, int from, int to) {
    double weight = 0;
    for (int i = from; i < to; i++) {
      if (s.at(i).content()) {
        weight += telling(s.at(i).text());
      }
    }
    return new NounPhrase(s.inner(from, to), from, weight);
  }

  /** A noun phrase and where in its sentence it starts. */
  record NounPhrase(String text, int place, double weight) {}
}
