package realign.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that a question has in the same order as a text. Case and punctuation don't count.
 *
 * @param phrase as the question has it; empty where no word is copied
 */
public record CopiedWords(String phrase, int words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]\\p{L}+)?");

  /**
   * A text made ready to be compared with many questions.
   *
   * @param folded its words in lower case, each between spaces
   */
  public record Source(String folded) {
    public static Source of(String text) {
      return new Source(" " + String.join(" ", CopiedWords.words(text)) + " ");
    }

    /** The longest run of words that the question shares with it. */
    public CopiedWords longest(String question) {
      List<MatchResult> asked = WORD.matcher(question).results().toList();
      int best = 0;
      int at = 0;
      for (int from = 0; from + best < asked.size(); from++) {
        int length = run(asked, from);
        if (length > best) {
          best = length;
          at = from;
        }
      }
      return best == 0
          ? new CopiedWords("", 0)
          : new CopiedWords(
              question.substring(asked.get(at).start(), asked.get(at + best - 1).end()), best);
    }

    private int run(List<MatchResult> asked, int from) {
      StringBuilder run = new StringBuilder(" ");
      for (int to = from; to < asked.size(); to++) {
        run.append(word(asked.get(to).group())).append(' ');
        if (folded.indexOf(run.toString()) < 0) {
          return to - from;
        }
      }
      return asked.size() - from;
    }
  }

  /** The words of a text, in lower case. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    WORD.matcher(text).results().forEach(match -> words.add(word(match.group())));
    return words;
  }

  private static String word(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
