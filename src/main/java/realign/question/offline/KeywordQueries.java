package realign.question.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import realign.question.CopiedWords;
import realign.question.Kind;

/** Search terms for a sentence: its most telling noun phrases, its heading and what is sought. */
final class KeywordQueries {
  private static final int MOST_WORDS = 6;
  private static final int LEAST_WORDS = 3;

  /** Less than any question: terms alone are what a person rejects most often. */
  private static final double WORTH = .3;

  /** Less still where the sentence couldn't be taken apart. */
  private static final double UNPARSED_WORTH = .26;

  private static final Set<String> TAKING_UP =
      Set.of("such", "also", "additionally", "moreover", "furthermore", "however", "similarly");

  private static final double LEAST_TELLING = 1.5;

  private final Keyphrases keyphrases;

  KeywordQueries(Keyphrases keyphrases) {
    this.keyphrases = keyphrases;
  }

  /**
   * Terms with what is sought at their end; empty where the sentence has too few.
   *
   * @param clause whose subject comes first; none where the sentence couldn't be taken apart
   */
  String terms(Sentence sentence, Optional<Clause> clause, String sought) {
    int subjectEnd = clause.map(Clause::verb).orElse(0);
    List<Keyphrases.NounPhrase> phrases = new ArrayList<>(keyphrases.phrases(sentence));
    // The sort is stable: within subject and rest the most telling stay first.
    phrases.sort(Comparator.comparing((Keyphrases.NounPhrase p) -> p.place() >= subjectEnd));
    List<Keyphrases.NounPhrase> chosen = new ArrayList<>();
    int words = 0;
    for (Keyphrases.NounPhrase phrase : phrases) {
      int length = CopiedWords.words(phrase.text()).size();
      if (chosen.size() < 3 && words + length <= MOST_WORDS && phrase.weight() > LEAST_TELLING) {
        chosen.add(phrase);
        words += length;
      }
    }
    if (words < LEAST_WORDS) {
      return "";
    }
    chosen.sort(Comparator.comparingInt(Keyphrases.NounPhrase::place));
    List<String> terms = new ArrayList<>(chosen.stream().map(Keyphrases.NounPhrase::text).toList());
    context(sentence, terms, words).ifPresent(heading -> terms.add(0, heading));
    if (!sought.equals("if")) {
      terms.add(sought);
    }
    String query = String.join(" ", terms).replace("- ", "-").replace(" -", "-");
    return query.toLowerCase(Locale.ROOT).strip();
  }

  /** The heading, where it is short and says something that the terms don't. */
  private static Optional<String> context(Sentence sentence, List<String> terms, int words) {
    String plain = SentenceIdeas.plainHeading(sentence);
    List<String> heading = CopiedWords.words(plain);
    List<String> said = CopiedWords.words(String.join(" ", terms));
    boolean fits =
        !heading.isEmpty() && heading.size() <= 3 && words + heading.size() <= MOST_WORDS + 1;
    boolean news =
        heading.stream()
            .noneMatch(
                w -> said.stream().anyMatch(t -> Keyphrases.stem(t).equals(Keyphrases.stem(w))));
    return fits && news ? Optional.of(plain) : Optional.empty();
  }

  /** Whether it takes up what stands before. */
  private static boolean leaning(Sentence sentence) {
    for (int i = 0; i < Math.min(4, sentence.size()); i++) {
      String word = sentence.lower(i);
      if (Lexicon.LEANING.contains(word) || TAKING_UP.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** A sentence that nothing better is known of, as search terms alone. */
  Optional<Idea> idea(Sentence sentence, Optional<Clause> clause) {
    String terms = terms(sentence, clause, "");
    boolean unclear = clause.isPresent() ? clause.get().vague() : leaning(sentence);
    double worth = clause.isPresent() ? WORTH : UNPARSED_WORTH;
    return unclear || terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Idea(sentence, Kind.FACT, "", "", terms, "keywords", worth, false));
  }
}
