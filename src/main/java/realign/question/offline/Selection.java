package realign.question.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import realign.question.CopiedWords;
import realign.question.Demand;
import realign.question.Draft;
import realign.question.Voice;

/** Chooses the ideas most worth asking, so that sentences, patterns and voices vary. */
final class Selection {
  private static final int MOST_COPIED = 7;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 20;
  private static final double AGAIN = .1;
  private static final double LEAST_WORTH = .42;
  private static final double SAME_SENTENCE = .5;
  private static final int SLIP_IN = 12;
  private static final List<String> LEADS = List.of("", "", "", "any idea ", "do you know ");

  private final CopiedWords.Source chunk;
  private final Random random;

  Selection(String chunk, Random random) {
    this.chunk = CopiedWords.Source.of(chunk);
    this.random = random;
  }

  List<Draft> choose(List<Idea> ideas, Demand demand) {
    List<Draft> drafts = new ArrayList<>();
    List<Idea> left = new ArrayList<>(ideas);
    Map<String, Integer> patterns = new HashMap<>();
    Map<Integer, Integer> sentences = new HashMap<>();
    Set<String> said = new HashSet<>();
    while (drafts.size() < demand.questions() && !left.isEmpty()) {
      Idea best =
          left.stream()
              .max(Comparator.comparingDouble(i -> worth(i, patterns, sentences)))
              .orElseThrow();
      left.remove(best);
      List<Said> forms = forms(best);
      if (!forms.isEmpty()
          && worth(best, patterns, sentences) > LEAST_WORTH
          && said.add(forms.get(0).text().toLowerCase(Locale.ROOT))) {
        drafts.add(draft(best, forms, demand.paraphrases()));
        patterns.merge(best.pattern(), 1, Integer::sum);
        sentences.merge(best.sentence().start(), 1, Integer::sum);
      }
    }
    return drafts;
  }

  private static double worth(
      Idea idea, Map<String, Integer> patterns, Map<Integer, Integer> sentences) {
    return idea.worth()
        - AGAIN * patterns.getOrDefault(idea.pattern(), 0)
        - SAME_SENTENCE * sentences.getOrDefault(idea.sentence().start(), 0);
  }

  private record Said(String text, Voice voice) {}

  /** The idea's forms that pass, in an order that mixes voices. */
  private List<Said> forms(Idea idea) {
    List<Said> forms = new ArrayList<>();
    add(forms, idea.question(), Voice.QUESTION);
    add(forms, colloquial(idea.colloquial()), Voice.COLLOQUIAL);
    add(forms, slip(idea.keywords()), Voice.KEYWORDS);
    double chance = random.nextDouble();
    if (forms.size() > 1 && chance > .5) {
      forms.add(0, forms.remove(chance > .75 ? forms.size() - 1 : 1));
    }
    return forms;
  }

  private void add(List<Said> forms, String text, Voice voice) {
    int words = CopiedWords.words(text).size();
    int least = voice == Voice.KEYWORDS ? 2 : SHORTEST;
    boolean fits = words >= least && words <= LONGEST;
    if (fits && balanced(text) && chunk.longest(text).words() <= MOST_COPIED) {
      forms.add(new Said(text, voice));
    }
  }

  private static boolean balanced(String text) {
    return text.chars().filter(c -> c == '(').count() == text.chars().filter(c -> c == ')').count()
        && text.chars().filter(c -> c == '“').count() == text.chars().filter(c -> c == '”').count()
        && !text.contains("\"");
  }

  private String colloquial(String text) {
    if (text.isEmpty()) {
      return "";
    }
    boolean free =
        text.matches(
                "(what if|did|who|can|could|may|might|shall|will|would|is|are|was|were|do|does|should|has|have)\\b.*")
            || text.contains(", ");
    String lead = LEADS.get(random.nextInt(LEADS.size()));
    return slip((free ? "" : lead.isEmpty() ? "any idea " : lead) + text.toLowerCase(Locale.ROOT));
  }

  /** Now and then two letters change places, as when people type. */
  private String slip(String text) {
    String[] words = text.split(" ", -1);
    int at = random.nextInt(Math.max(1, words.length));
    boolean slips = random.nextInt(SLIP_IN) == 0;
    String word = words[at];
    if (!slips || word.length() < 7 || !word.chars().allMatch(Character::isLetter)) {
      return text;
    }
    int swap = 2 + random.nextInt(word.length() - 4);
    words[at] =
        word.substring(0, swap)
            + word.charAt(swap + 1)
            + word.charAt(swap)
            + word.substring(swap + 2);
    return String.join(" ", words);
  }

  private static Draft draft(Idea idea, List<Said> forms, int paraphrases) {
    List<String> others = forms.stream().skip(1).limit(paraphrases).map(Said::text).toList();
    return new Draft(
        forms.get(0).text(), idea.sentence().quote(), idea.kind(), forms.get(0).voice(), others);
  }
}
