package realign.question.offline;

import java.util.Locale;
import java.util.Set;

/**
 * A word or a mark of a sentence.
 *
 * @param tag universal part of speech, for example {@code NOUN}
 * @param start UTF-16 offset in the chunk's text
 * @param end offset after the last
 */
record Word(String text, String tag, int start, int end) {
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean is(String... tags) {
    for (String one : tags) {
      if (one.equals(tag)) {
        return true;
      }
    }
    return false;
  }

  boolean noun() {
    return NOUNS.contains(tag);
  }

  /** A noun, adjective, verb or number, and not a mere grammatical word. */
  boolean content() {
    return (noun() || is("ADJ", "VERB", "NUM")) && !Lexicon.EMPTY.contains(lower());
  }
}
