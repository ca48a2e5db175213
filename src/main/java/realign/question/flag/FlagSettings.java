package realign.question.flag;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which flags are raised, and from where on.
 *
 * @param on the types that are looked for
 * @param banned phrases, in lower case
 * @param leastWords of a question
 * @param mostWords of a question
 * @param mostCopied words in a row that a question may share with its chunk
 * @param sameWords from which share of common words on two questions are twins, 0 to 1
 * @param sameMeaning from which cosine on two questions are twins
 * @param better by which factor another chunk's score must exceed the best of the question's own
 * @param leastMark of the critic's
 */
public record FlagSettings(
    Set<Flag.Type> on,
    List<String> banned,
    int leastWords,
    int mostWords,
    int mostCopied,
    double sameWords,
    double sameMeaning,
    double better,
    int leastMark) {
  /** All on. */
  public static final FlagSettings STANDARD =
      new FlagSettings(
          EnumSet.allOf(Flag.Type.class),
          List.of(
              "according to the",
              "in the passage",
              "the passage",
              "in the text",
              "the text states",
              "the document",
              "this document",
              "the author",
              "mentioned above",
              "as mentioned",
              "the excerpt",
              "the above",
              "this section",
              "the following",
              "provided context",
              "given context",
              "based on the"),
          3,
          30,
          7,
          .8,
          .95,
          2,
          3);

  public FlagSettings {
    on = Set.copyOf(on);
    banned = List.copyOf(banned);
    if (leastWords > mostWords || mostCopied < 1 || better < 1) {
      throw new IllegalArgumentException("thresholds that nothing or everything meets");
    }
  }

  /** The same with other types looked for. */
  public FlagSettings with(Set<Flag.Type> on) {
    return new FlagSettings(
        on, banned, leastWords, mostWords, mostCopied, sameWords, sameMeaning, better, leastMark);
  }

  public FlagSettings withBanned(List<String> banned) {
    return new FlagSettings(
        on, banned, leastWords, mostWords, mostCopied, sameWords, sameMeaning, better, leastMark);
  }

  public FlagSettings withWords(int leastWords, int mostWords) {
    return new FlagSettings(
        on, banned, leastWords, mostWords, mostCopied, sameWords, sameMeaning, better, leastMark);
  }

  public FlagSettings withMostCopied(int mostCopied) {
    return new FlagSettings(
        on, banned, leastWords, mostWords, mostCopied, sameWords, sameMeaning, better, leastMark);
  }

  public FlagSettings withTwins(double sameWords, double sameMeaning) {
    return new FlagSettings(
        on, banned, leastWords, mostWords, mostCopied, sameWords, sameMeaning, better, leastMark);
  }

  public FlagSettings withBetter(double better) {
    return new FlagSettings(
        on, banned, leastWords, mostWords, mostCopied, sameWords, sameMeaning, better, leastMark);
  }

  public FlagSettings withLeastMark(int leastMark) {
    return new FlagSettings(
        on, banned, leastWords, mostWords, mostCopied, sameWords, sameMeaning, better, leastMark);
  }
}
