package realign.question.offline;

import java.util.List;
import java.util.Locale;

/**
 * A sentence of a chunk.
 *
 * @param source the chunk's text
 * @param heading the nearest above it; empty where there is none
 */
record Sentence(String source, int start, int end, List<Word> words, String heading) {
  Sentence {
    words = List.copyOf(words);
  }

  /** The sentence as it stands in the chunk. */
  String quote() {
    return source.substring(start, end);
  }

  /** Words {@code from} to {@code to} (exclusive), with white space folded. */
  String text(int from, int to) {
    if (from >= to) {
      return "";
    }
    String raw = source.substring(words.get(from).start(), words.get(to - 1).end());
    // A reader of the question isn't one of those who say "our".
    return raw.replaceAll("\\s+", " ").replaceAll("\\b[Oo]ur\\b", "the company’s");
  }

  /** The same for the middle of a question: a capital that only opened the sentence goes. */
  String inner(int from, int to) {
    String text = text(from, to);
    boolean first = from == 0 || lower(from - 1).equals(":");
    boolean opening = first && to > from && !keepsCapital(from);
    return opening && !text.isEmpty()
        ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
        : text;
  }

  private boolean keepsCapital(int index) {
    Word word = words.get(index);
    boolean acronym = word.text().length() > 1 && Character.isUpperCase(word.text().charAt(1));
    boolean name = word.is("PROPN") && index + 1 < words.size() && words.get(index + 1).is("PROPN");
    return acronym || name || seenCapitalised(word.text());
  }

  /** Whether the word has its capital inside sentences, and never goes without it. */
  private boolean seenCapitalised(String word) {
    for (int at = source.indexOf(word, 2); at > 0; at = source.indexOf(word, at + 1)) {
      boolean inside = source.charAt(at - 1) == ' ' && Character.isLetter(source.charAt(at - 2));
      if (inside) {
        return !source.contains(" " + word.toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  int size() {
    return words.size();
  }

  Word at(int index) {
    return words.get(index);
  }

  /** The word there in lower case; empty beyond the end. */
  String lower(int index) {
    return index >= 0 && index < words.size() ? words.get(index).lower() : "";
  }
}
