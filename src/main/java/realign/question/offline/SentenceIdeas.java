package realign.question.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import realign.question.CopiedWords;

/** Everything that can be asked about a sentence. */
final class SentenceIdeas {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 60;
  private static final Set<String> HOLLOW =
      Set.of("addition", "example", "particular", "general", "contrast", "turn", "result");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)^(?:(?:item|section|note|article|exhibit)\\s+)?[\\divx]*[\\d.]+[a-z]?[.)]?\\s+");
  private static final Set<String> NO_CLAUSE = Set.of("subject", "notwithstanding", "according");
  private static final int LONGEST_LEAD = 7;
  private static final int LONGEST_TOPIC = 5;
  private static final double LEAST_TELLING = 9;

  private final Wording wording;
  private final Keyphrases keyphrases;
  private final KeywordQueries keywords;

  SentenceIdeas(English english, Keyphrases keyphrases) {
    this.wording = new Wording(english);
    this.keyphrases = keyphrases;
    this.keywords = new KeywordQueries(keyphrases);
  }

  List<Idea> of(Sentence sentence) {
    if (!whole(sentence)) {
      return List.of();
    }
    List<Idea> ideas = new ArrayList<>();
    ConditionPattern.idea(sentence).ifPresent(ideas::add);
    Optional<Asked> asked = asked(sentence);
    asked.ifPresent(clause -> ideas.addAll(patterns(clause)));
    Optional<Clause> clause = asked.map(Asked::clause);
    List<Idea> worded = new ArrayList<>();
    for (Idea idea : ideas) {
      worded.add(weighed(idea.withKeywords(keywords.terms(sentence, clause, idea.keywords()))));
    }
    keywords.idea(sentence, clause).map(this::weighed).ifPresent(worded::add);
    return worded;
  }

  private static List<Idea> patterns(Asked asked) {
    ContentPatterns.ask(asked);
    if (!asked.clause().negative()) {
      TimePatterns.ask(asked);
      CircumstancePatterns.ask(asked);
      PeoplePatterns.ask(asked);
      AmountPatterns.ask(asked);
    }
    return asked.ideas();
  }

  /** Worth more where its words tell more; under its topic where it tells too little. */
  private Idea weighed(Idea idea) {
    String said = idea.question().isEmpty() ? idea.keywords() : idea.question();
    double telling = CopiedWords.words(said).stream().distinct().mapToDouble(this::telling).sum();
    boolean plain = !idea.question().isEmpty();
    boolean thin = plain && (idea.vague() || telling < LEAST_TELLING);
    String topic = topic(idea.sentence());
    Idea clear = idea;
    double lost = 0;
    if (thin && topic.isEmpty()) {
      lost = 1;
    } else if (thin) {
      clear = idea.withTopic(topic);
      lost = .25;
    }
    double leaning = !plain && Lexicon.LEANING.contains(idea.sentence().lower(0)) ? .2 : 0;
    return clear.withWorth(idea.worth() + Math.min(1, telling / 25) * .3 - lost - leaning);
  }

  /** The heading without its number. */
  static String plainHeading(Sentence sentence) {
    return NUMBER.matcher(sentence.heading()).replaceFirst("").strip();
  }

  /** The heading, where it is short. */
  private static String topic(Sentence sentence) {
    String heading = plainHeading(sentence);
    boolean fits = CopiedWords.words(heading).size() <= LONGEST_TOPIC;
    return fits && heading.chars().anyMatch(Character::isLetter) ? heading : "";
  }

  private double telling(String word) {
    boolean grammar = Lexicon.FUNCTION.contains(word) || Lexicon.LEANING.contains(word);
    return word.length() < 3 || grammar ? 0 : keyphrases.telling(word);
  }

  /** The main clause, behind an opening phrase if there is a short one. */
  private Optional<Asked> asked(Sentence s) {
    if (NO_CLAUSE.contains(s.lower(0))) {
      return Optional.empty();
    }
    int start = s.lower(0).equals("note") && s.lower(1).equals(":") ? 2 : 0;
    if (!s.at(start).is("ADP", "SCONJ") && !Lexicon.CONDITION.contains(s.lower(start))) {
      return ClauseReader.read(s, start).map(clause -> new Asked(clause, "", wording));
    }
    int comma = start;
    while (comma < s.size() && !s.at(comma).text().equals(",")) {
      comma++;
    }
    boolean phrase =
        s.words().subList(start, comma).stream().noneMatch(w -> w.is("VERB", "AUX", "PRON"));
    if (comma - start > LONGEST_LEAD || !phrase) {
      return Optional.empty();
    }
    boolean empty =
        s.words().subList(start, comma).stream()
            .anyMatch(w -> HOLLOW.contains(w.lower()) || Lexicon.LEANING.contains(w.lower()));
    String lead = empty ? "" : s.inner(start, comma);
    return ClauseReader.read(s, comma + 1).map(clause -> new Asked(clause, lead, wording));
  }

  /** A real sentence: begins with a capital, ends with a full stop, mostly letters. */
  private static boolean whole(Sentence s) {
    String text = s.quote().replaceAll("\\s+", " ");
    long letters = text.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
    return s.size() >= SHORTEST
        && s.size() <= LONGEST
        && Character.isUpperCase(text.charAt(0))
        && text.matches(".*[.!”\")]$")
        && letters > text.length() * .75
        && !s.source().substring(s.start(), s.end()).contains("\n\n")
        && s.words().stream().anyMatch(w -> w.is("VERB", "AUX"));
  }
}
