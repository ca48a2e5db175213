package realign.chunk;

import java.util.regex.Pattern;

/** Takes each run without white space for a token. */
final class WordCounter implements TokenCounter {
  private static final Pattern WORD = Pattern.compile("\\S+");

  @Override
  public String name() {
    return "words";
  }

  @Override
  public int[] starts(String text) {
    return WORD.matcher(text).results().mapToInt(found -> found.start()).toArray();
  }
}
